import type { Block, ShownBlock } from "#app/activities/block.ts";
import { blocksOf, type Step } from "#app/learning/courses/lesson.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { BlockKey, hasKey } from "#app/activities/block-key.tsx";
import { HandoutOfBlock } from "#app/activities/handout-of-block.tsx";
import { HomeHalves } from "./home-halves.tsx";
import type { PrintText } from "#app/activities/parts/print-text.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Step[];
  /** The lesson's activities as pupils get them. */
  shown: readonly ShownBlock[];
  lesson: { code: string; sensitive: boolean };
  helpers: readonly Helper[];
  words: PrintText["handouts"];
};

/** What pupils keep: of a sensitive lesson nothing may tell at home what it was about. */
const keptByPupils = ["exit", "plan", "note"];

/** Everything that is cut out, handed out or kept; the teacher's own sheet comes last. */
export function HandoutSheets({ steps, shown, lesson: { code, sensitive }, helpers, words }: Props) {
  const blocks = blocksOf({ steps: [...steps] });
  const handedOut = sensitive ? shown.filter(({ kind }) => !keptByPupils.includes(kind)) : shown;
  const home = steps.find(({ id }) => id === "home-link");
  return (
    <>
      {handedOut.map((block) => {
        // Feelings and votes are no paper's business.
        if (block.kind === "feelings" || block.kind === "poll") return null;
        const { title, how } = words.kinds[block.kind];
        return (
          <Sheet
            key={block.id}
            kind={block.kind}
            title={title}
            code={code}
            how={sensitive ? `${how} ${words.collect}` : how}
          >
            <HandoutOfBlock block={block} helpers={helpers} words={words} />
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
  words: PrintText["handouts"];
};

function TeacherSheet({ blocks, code, sensitive, words }: TeacherProps) {
  const aloud = sensitive ? blocks.filter((block) => block.kind === "exit") : [];
  const keys = blocks.filter(hasKey);
  if (keys.length === 0 && aloud.length === 0) return null;
  return (
    <Sheet kind="answers" title={words.answers.title} code={code} how={words.answers.how}>
      {keys.map((block) => (
        <BlockKey key={block.id} block={block} words={words} />
      ))}
      {aloud.map(({ id, asks, options }) => (
        <section key={id} className="block-key">
          <h3>{asks}</h3>
          <p>{words.readAloud}</p>
          <ul>
            {options.map((option) => (
              <li key={option.id}>{option.says}</li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}
