import type { ReactNode } from "react";
import type { Answer, ShownBlock } from "#app/activities/block.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { Icon } from "#app/ui/icon.tsx";
import { KeptMarkup } from "#app/ui/kept-markup.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { LessonBlock } from "#app/activities/block-alone.tsx";
import { LessonHelpers } from "#app/activities/parts/lesson-helpers.tsx";
import { LessonPart } from "./lesson-part.tsx";
import type { ShownStep } from "./show-lesson.server.ts";
import { viewsOf } from "./lesson-views.ts";
import type { BlockStates } from "./use-answers.ts";

type Props = {
  step: ShownStep;
  number: number;
  of: number;
  isCurrent: boolean;
  previous: ShownStep | undefined;
  next: ShownStep | undefined;
  states: BlockStates;
  onAnswer: (block: ShownBlock, answer: Answer) => void;
  helpers: readonly Helper[];
  saveNote: ReactNode;
  /** What stands where a next step would be. */
  end: ReactNode;
};

export function LessonStep({
  step,
  number,
  of,
  isCurrent,
  previous,
  next,
  states,
  onAnswer,
  helpers: people,
  saveNote,
  end,
}: Props) {
  const text = useLessonWords();
  const Notes = step.notes === null ? null : viewsOf("notes").TeacherNotes;
  return (
    <section
      id={step.id}
      data-step={step.id}
      data-current={isCurrent || undefined}
      className="lesson-step"
      // The browser moves the focus to what the address points at, so a screen reader goes on from here.
      tabIndex={-1}
      aria-labelledby={`title-${step.id}`}
    >
      <ProgressBar label={text.stepOf(number, of)} value={number} max={of} />
      <h2 id={`title-${step.id}`}>{step.title}</h2>
      {step.notes && Notes && <Notes html={step.notes} minutes={step.minutes} />}
      <KeptMarkup
        className="lesson-parts"
        owner={step.parts}
        variant={() => JSON.stringify([people, ownStates(step, states)])}
      >
        {() => {
          const helpers = <LessonHelpers people={people} />;
          return step.parts.map((part, index) => {
            if (part.kind === "helpers")
              return (
                <div key={index} className="step-helpers">
                  {helpers}
                </div>
              );
            if (part.kind === "law") {
              const { LawNote } = viewsOf("law");
              return <LawNote key={index} law={part} />;
            }
            if (part.kind !== "block") return <LessonPart key={index} part={part} />;
            const { block } = part;
            return (
              <LessonBlock
                key={block.id}
                block={block}
                state={states[block.id]}
                onAnswer={(answer) => onAnswer(block, answer)}
                helpers={helpers}
              />
            );
          });
        }}
      </KeptMarkup>
      {!next && end}
      <div className="lesson-ways">
        {next && (
          <a className="button" data-kind="strong" href={`#${next.id}`} rel="next">
            {text.next} <Icon name="next" />
          </a>
        )}
        {previous && (
          <a className="button" data-kind="plain" href={`#${previous.id}`} rel="prev">
            {text.back}
          </a>
        )}
        {saveNote}
      </div>
    </section>
  );
}

function ownStates({ parts }: ShownStep, states: BlockStates): BlockStates {
  const own = parts.flatMap((part) => {
    const state = part.kind === "block" ? states[part.block.id] : undefined;
    return part.kind === "block" && state ? [[part.block.id, state] as const] : [];
  });
  return Object.fromEntries(own);
}
