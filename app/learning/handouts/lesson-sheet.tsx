import type { Block, ShownBlock } from "#app/activities/block.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { Step } from "#app/learning/courses/lesson.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { LessonHelpers } from "#app/activities/parts/lesson-helpers.tsx";
import { LawNote } from "#app/learning/lessons/law-note.tsx";
import { LessonPart } from "#app/learning/lessons/lesson-part.tsx";
import { paperOf } from "#app/activities/paper-of.ts";
import type { PaperWords } from "#app/activities/parts/words.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Step[];
  lesson: { code: string; title: string };
  helpers: readonly Helper[];
  text: PaperWords;
};

/** The lesson as the class sees it, step by step, with the notes and the answers: to be read, not to be answered. */
export function LessonSheet({ steps, lesson: { code, title }, helpers, text }: Props) {
  return (
    <Sheet kind="lesson" title={title} code={code}>
      {steps.map((step) => (
        <section key={step.id} className="sheet-step" data-step={step.id}>
          <h3>
            {step.title} · {step.minutes} {text.plan.minutesShort}
          </h3>
          <div className="sheet-notes">
            <Prose html={step.notes} />
          </div>
          {step.parts.map((part, index) => {
            if (part.kind === "helpers") return <LessonHelpers key={index} people={helpers} />;
            if (part.kind === "law") return <LawNote key={index} law={part} />;
            if (part.kind !== "block") return <LessonPart key={index} part={part} />;
            return <WholeBlock key={part.block.id} block={part.block} helpers={helpers} text={text} />;
          })}
        </section>
      ))}
    </Sheet>
  );
}

type BlockProps = { block: Block; helpers: readonly Helper[]; text: PaperWords };

function WholeBlock({ block, helpers, text: { handouts: words } }: BlockProps) {
  const { Handout, InLesson, isToldByKey, Key } = paperOf(block.kind);
  return (
    <div data-block={block.id} data-kind={block.kind} className="whole-block">
      {InLesson && <InLesson block={block} />}
      {!InLesson && !isToldByKey && Handout && (
        // Where a block is not what pupils are shown, it is told in one of the other ways (paper-of.ts).
        <Handout block={block as ShownBlock} helpers={helpers} words={words} />
      )}
      {Key && <Key block={block} words={words} />}
    </div>
  );
}
