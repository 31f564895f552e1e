import { useMemo, useRef, useSyncExternalStore } from "react";
import { useParams } from "react-router";
import { WordsOwnerProvider } from "#app/activities/parts/use-words.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { Tag } from "#app/ui/tag.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import { LessonEnd } from "./lesson-end.tsx";
import { LessonHelpers } from "#app/activities/parts/lesson-helpers.tsx";
import { LessonStep } from "./lesson-step.tsx";
import { LessonSteps } from "./lesson-steps.tsx";
import { TeachLink } from "./teach-link.tsx";
import { viewsIn, viewsOf } from "./lesson-views.ts";
import { PrintLink } from "./print-link.tsx";
import { SaveNote } from "./save-note.tsx";
import type { OwnClass } from "#app/learning/sensitive/list-own-classes.server.ts";
import { openingId } from "#app/learning/sensitive/opening-id.ts";
import type { HardTopicWords } from "#app/learning/sensitive/words.server.ts";
import type { ShownStep } from "./show-lesson.server.ts";
import { useAnswers, type BlockStates } from "./use-answers.ts";
import { useEarlyAnswers } from "./use-early-answers.ts";
import "./lesson.css";

type Props = {
  lesson: {
    course: string;
    id: string;
    code: string;
    title: string;
    goal: string;
    minutes: number;
    required: string[];
    version: string;
  };
  steps: ShownStep[];
  learner: string | undefined;
  states: BlockStates;
  /** The step to open where the address names none. */
  current: string;
  helpers: Helper[];
  /** Of a lesson on a hard topic: it begins with a choice of how to be here, and its answers stay in this tab. */
  sensitive: { says: string; text: HardTopicWords; classes: OwnClass[]; closesIn: number | null } | null;
};

/**
 * All steps are on the page, one is shown: the one the address points at (`#practice`, by CSS `:target`), or the one
 * to resume at. So going on works without JavaScript and without a connection.
 */
export function LessonView({
  lesson,
  steps,
  learner,
  states: initial,
  current: resumed,
  helpers,
  sensitive,
}: Props) {
  const { bands } = useLessonWords();
  const { lang } = useParams();
  const { states, answer, saveState } = useAnswers(
    sensitive ? undefined : learner,
    { course: lesson.course, lesson: lesson.id, version: lesson.version },
    initial,
  );
  const current = sensitive ? openingId : resumed;
  const open = useOpenStep(steps, current);
  const Opening = sensitive && viewsOf("opening").SensitiveOpening;
  const Classes = sensitive && viewsOf("classes").SensitiveClasses;
  // The screen shows a lesson on a hard topic to a class for which it is open; until then its button would lead back here.
  const mayTeach = !sensitive || sensitive.classes.some(({ isOpen }) => isOpen);
  const isSignedIn = learner !== undefined;
  const page = useRef<HTMLElement>(null);
  useEarlyAnswers(page);
  const wordsOwner = useMemo(() => ({ owner: learner, lesson: lesson.id }), [learner, lesson.id]);
  return (
    <main
      data-page="lesson"
      data-band={lesson.course}
      data-views={viewsIn({ steps, sensitive }).join(" ")}
      data-sensitive={sensitive ? true : undefined}
      className="beside lesson"
      id="main"
      ref={page}
    >
      <title>{`${sensitive?.text.neutralTitle ?? lesson.title} · Senim`}</title>
      <header className="lesson-title">
        <Tag tone={toneOfCourse(lesson.course)}>
          {lesson.code} · {bands[lesson.course] ?? ""}
        </Tag>
        <h1>{lesson.title}</h1>
        {/* Only staff are sent notes. */}
        {steps.some(({ notes }) => notes !== null) && (
          <p className="buttons no-print">
            {mayTeach && <TeachLink course={lesson.course} lesson={lesson.id} />}
            <PrintLink course={lesson.course} lesson={lesson.id} />
          </p>
        )}
        {sensitive && Classes && <Classes classes={sensitive.classes} text={sensitive.text.forStaff} />}
        {sensitive && (
          <a className="sensitive-again" href={`#${openingId}`}>
            {sensitive.text.again}
          </a>
        )}
      </header>
      <LessonSteps steps={steps} current={open} states={states} />
      <div className="lesson-steps">
        {sensitive && Opening && (
          <Opening
            says={sensitive.says}
            text={sensitive.text.opening}
            closesIn={sensitive.closesIn}
            firstStep={steps[0]?.id ?? ""}
            helpers={<LessonHelpers people={helpers} />}
          />
        )}
        <WordsOwnerProvider value={wordsOwner}>
          {steps.map((step, index) => (
            <LessonStep
              key={step.id}
              step={step}
              number={index + 1}
              of={steps.length}
              isCurrent={step.id === current}
              previous={steps[index - 1]}
              next={steps[index + 1]}
              states={states}
              onAnswer={answer}
              helpers={helpers}
              saveNote={
                sensitive ? (
                  <p className="save-note soft small">{sensitive.text.keptNowhere}</p>
                ) : (
                  <SaveNote state={saveState} isSignedIn={isSignedIn} />
                )
              }
              end={
                // Who only listens has nothing left to do.
                !sensitive && (
                  <LessonEnd
                    steps={steps}
                    required={lesson.required}
                    states={states}
                    home={`/${lang}/${isSignedIn ? "today" : `courses/${lesson.course}`}`}
                    isSignedIn={isSignedIn}
                  />
                )
              }
            />
          ))}
        </WordsOwnerProvider>
      </div>
    </main>
  );
}

/** The step on the screen: what the address points at, be it the step or a block in it. */
function useOpenStep(steps: readonly ShownStep[], current: string): string {
  const id = useSyncExternalStore(onHashChange, () => location.hash, noHash).slice(1);
  const open = steps.find((step) => {
    return (
      step.id === id || step.parts.some((part) => part.kind === "block" && id === `block-${part.block.id}`)
    );
  });
  return open?.id ?? current;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The server never sees what stands behind the #, and a browser's first rendering must be the server's. */
function noHash(): string {
  return "";
}
