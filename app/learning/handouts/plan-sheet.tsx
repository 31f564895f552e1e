import { useLessonWords } from "#app/learning/courses/words.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { IfAChildTells } from "./if-a-child-tells.tsx";
import type { LessonPlan, PlanStep } from "./lesson-plan.ts";
import type { PaperWords } from "#app/activities/parts/words.server.ts";

type Props = {
  plan: LessonPlan;
  lesson: { code: string; title: string; course: string };
  school: string;
  /** The four ways to be in a sensitive lesson, in words. */
  choices: readonly string[];
  helpers: readonly Helper[];
  text: PaperWords;
};

/** One or two pages to lead the lesson from. */
export function PlanSheet({ plan, lesson: { code, title, course }, school, choices, helpers, text }: Props) {
  const { bands } = useLessonWords();
  const words = text.plan;
  const isForStaff = course === "staff";
  // Notes for adults quote little: a column that is mostly empty is left out.
  const hasWords = plan.steps.filter(({ says }) => says !== "").length * 2 > plan.steps.length;
  return (
    <section className="sheet plan-sheet" data-sheet="plan">
      <header>
        <p className="sheet-code">{[text.parts.plan, code, school].filter(Boolean).join(" · ")}</p>
        <h2>{title}</h2>
      </header>
      <dl className="plan-facts">
        <Fact name={words.course} says={`${bands[course] ?? ""} · ${plan.minutes} ${words.minutesShort}`} />
        <Fact name={words.goal} says={plan.goal} />
        <Fact name={words.skills} says={plan.skills.join(" · ")} />
        <Fact name={words.forms} says={plan.forms.join(" · ")} />
        <Fact name={words.materials} says={plan.materials.join(" · ")} />
      </dl>
      {plan.opening && (
        <div className="plan-box">
          <h3>{words.opening}</h3>
          <blockquote>{plan.opening}</blockquote>
          <p>
            {words.openingChoices}: {choices.join(" · ")}.
          </p>
        </div>
      )}
      <table className="plan-steps">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.minutesShort}</th>
            <th scope="col">{words.happens}</th>
            {hasWords && <th scope="col">{words.says}</th>}
          </tr>
        </thead>
        <tbody>
          {plan.steps.map((step) => (
            <StepRow key={step.id} step={step} hasWords={hasWords} words={words} />
          ))}
        </tbody>
      </table>
      <div className="plan-box">
        <h3>{words.ground}</h3>
        <ul>
          {(isForStaff ? words.groundForStaff : words.groundForPupils).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <IfAChildTells isForStaff={isForStaff} helpers={helpers} text={text} />
      {plan.sources.length > 0 && (
        <div className="plan-sources">
          <h3>{words.sources}</h3>
          <ul>
            {plan.sources.map(({ name, url, read }) => (
              <li key={url}>
                {name}. {url} ({words.read} {read.split("-").toReversed().join(".")})
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Fact({ name, says }: { name: string; says: string }) {
  if (says === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}

type RowProps = { step: PlanStep; hasWords: boolean; words: PaperWords["plan"] };

function StepRow({ step, hasWords, words }: RowProps) {
  const { title, minutes, purpose, rules, kinds, way, says } = step;
  const activities = kinds.map((kind) => words.kinds[kind]).join(" · ");
  return (
    <tr>
      <td className="plan-minutes">{minutes}</td>
      <td>
        <p>
          <b>{title}</b>
        </p>
        {purpose && <p>{purpose}</p>}
        {rules.length > 0 && (
          <p>
            {words.remember}: {rules.join(" · ")}.
          </p>
        )}
        {activities && <p className="plan-kinds">{activities}</p>}
        {way && <p>{way}</p>}
      </td>
      {hasWords && <td>{says}</td>}
    </tr>
  );
}
