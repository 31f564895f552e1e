import type { Block, ShownBlock } from "#app/activities/block.ts";
import { blocksOf, type Step } from "#app/learning/courses/lesson.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { paperOf, type HandedOutKind } from "#app/activities/paper-of.ts";
import { HomeHalves } from "./home-halves.tsx";
import type { PaperWords } from "#app/activities/parts/words.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Step[];
  /** The lesson's activities as pupils get them. */
  shown: readonly ShownBlock[];
  lesson: { code: string; sensitive: boolean };
  helpers: readonly Helper[];
  words: PaperWords["handouts"];
};

/** Everything that is cut out, handed out or kept; the teacher's own sheet comes last. */
export function HandoutSheets({ steps, shown, lesson: { code, sensitive }, helpers, words }: Props) {
  const blocks = blocksOf({ steps: [...steps] });
  const handedOut = sensitive ? shown.filter(({ kind }) => !paperOf(kind).isKept) : shown;
  const texts: Record<HandedOutKind, { title: string; how: string }> = words.kinds;
  const home = steps.find(({ id }) => id === "home-link");
  return (
    <>
      {handedOut.map((block) => {
        const { Handout } = paperOf(block.kind);
        if (!Handout) return null;
        const { title, how } = texts[block.kind as HandedOutKind];
        return (
          <Sheet
            key={block.id}
            kind={block.kind}
            title={title}
            code={code}
            how={sensitive ? `${how} ${words.collect}` : how}
          >
            <Handout block={block} helpers={helpers} words={words} />
          </Sheet>
        );
      })}
      {home && (
        <Sheet kind="home" title={words.home.title} how={words.home.how}>
          <HomeHalves step={home} title={sensitive ? undefined : home.title} />
        </Sheet>
      )}
      <TeacherSheet blocks={blocks} code={code} sensitive={sensitive} words={words} />
    </>
  );
}

type TeacherProps = {
  blocks: readonly Block[];
  code: string;
  sensitive: boolean;
  words: PaperWords["handouts"];
};

function TeacherSheet({ blocks, code, sensitive, words }: TeacherProps) {
  const keys = blocks.flatMap((block) => {
    const { Key } = paperOf(block.kind);
    return Key ? [<Key key={block.id} block={block} words={words} />] : [];
  });
  const aloud = blocks.flatMap((block) => {
    const { Aloud } = paperOf(block.kind);
    return Aloud && sensitive ? [<Aloud key={block.id} block={block} words={words} />] : [];
  });
  if (keys.length === 0 && aloud.length === 0) return null;
  return (
    <Sheet kind="answers" title={words.answers.title} code={code} how={words.answers.how}>
      {keys}
      {aloud}
    </Sheet>
  );
}
