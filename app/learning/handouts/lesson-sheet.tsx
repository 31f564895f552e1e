import type { Block } from "#app/activities/block.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { Step } from "#app/learning/courses/lesson.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { LessonHelpers } from "#app/activities/parts/lesson-helpers.tsx";
import { LawNote } from "#app/learning/lessons/law-note.tsx";
import { LessonPart } from "#app/learning/lessons/lesson-part.tsx";
import { BlockKey, hasKey } from "#app/activities/block-key.tsx";
import { HandoutOfBlock } from "#app/activities/handout-of-block.tsx";
import type { PrintText } from "#app/activities/parts/print-text.server.ts";
import { Sheet } from "#app/paper/sheet.tsx";

type Props = {
  steps: readonly Step[];
  lesson: { code: string; title: string };
  helpers: readonly Helper[];
  text: PrintText;
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

type BlockProps = { block: Block; helpers: readonly Helper[]; text: PrintText };

function WholeBlock({ block, helpers, text: { handouts: words } }: BlockProps) {
  return (
    <div data-block={block.id} data-kind={block.kind} className="whole-block">
      {isToldByItsKey(block) || <BlockItself block={block} helpers={helpers} words={words} />}
      {hasKey(block) && <BlockKey block={block} words={words} />}
    </div>
  );
}

type ToldByItsKey = Extract<Block, { kind: "match" | "order" | "poll" | "quiz" | "sort" }>;

/** Where the answers stand, the questions stand as well. */
function isToldByItsKey(block: Block): block is ToldByItsKey {
  return ["sort", "quiz", "match", "order", "poll"].includes(block.kind);
}

function BlockItself({ block, helpers, words }: Parameters<typeof HandoutOfBlock>[0]) {
  if (block.kind === "feelings") return <Options title={block.prompt} options={block.levels} />;
  if (block.kind === "exit") return <Options title={block.asks} options={block.options} />;
  return <HandoutOfBlock block={block} helpers={helpers} words={words} />;
}

type OptionsProps = { title: string; options: readonly { id: string; says: string; html?: string }[] };

function Options({ title, options }: OptionsProps) {
  return (
    <section className="block-key">
      <h4>{title}</h4>
      <ul>
        {options.map(({ id, says, html }) => (
          <li key={id}>
            {says}
            {html && <Prose html={html} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
