import { Link, redirect } from "react-router";
import { requireStaff } from "#app/accounts/guards.server.ts";
import { mixBlock, showBlock } from "#app/activities/block.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf, type Part, type Step } from "#app/learning/courses/lesson.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findSchool, listHelpers, timeZoneOf } from "#app/school/classes/schools-queries.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PrintButton } from "#app/paper/print-button.tsx";
import { findLessonAndAccess } from "#app/learning/sensitive/find-readable-lesson.server.ts";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { dateLaw } from "#app/learning/lessons/show-lesson.server.ts";
import { findEarlierLesson } from "#app/learning/lessons/find-earlier-lesson.server.ts";
import { HandoutSheets } from "./handout-sheets.tsx";
import { planOf } from "./lesson-plan.ts";
import { LessonSheet } from "./lesson-sheet.tsx";
import { NotesSheet } from "./notes-sheet.tsx";
import { parts, readPart } from "./part.ts";
import { PlanSheet } from "./plan-sheet.tsx";
import { paperWords } from "#app/activities/parts/words.server.ts";
import type { Route } from "./+types/print-page.ts";
import "./print.css";

export async function loader({ request, url, params, context }: Route.LoaderArgs) {
  const viewer = requireStaff(context);
  const language = context.get(languageContext);
  const { db } = context.get(officeContext);
  const { lesson: todays, access } = await findLessonAndAccess({ request, params, db, viewer, language });
  const address = `/${language}/courses/${todays.course}/${todays.id}`;
  // There it says what is missing.
  if (access !== "read") throw redirect(address);

  const version = url.searchParams.get("version") ?? todays.version;
  const earlier =
    version === todays.version
      ? undefined
      : await findEarlierLesson(db, { viewer, lesson: todays, version, language });
  const { lesson, document } = earlier ?? { lesson: todays, document: openLesson(todays, language) };
  const school = await findSchool(db, viewer.schoolId);
  const { earlierUntil, ...text } = paperWords(language);
  const { code, course, sensitive } = lesson;
  const mask = maskFor(context.get(officeContext).serverKey, todays.id);
  const part = readPart(url.searchParams.get("part"), earlier ? "lesson" : "plan");
  const { takePart, listen, other, talk } = hardTopicWords(language).opening;
  return {
    address,
    part,
    earlier: earlier && {
      version,
      says: earlierUntil(formatDate(language, earlier.retiredAt, timeZoneOf(school))),
    },
    lesson: { code, course, sensitive, title: lesson.title[language] },
    plan: planOf(lesson, document, text),
    steps: part === "plan" ? [] : document.steps.map((step) => prepare(step, language, mask)),
    shown: part === "handouts" ? blocksOf(document).map((block) => showBlock(block, mask)) : [],
    school: school?.name[language] ?? "",
    helpers: await listHelpers(db, viewer.schoolId),
    choices: [takePart, listen, other, talk].map(({ says }) => says),
    text,
  };
}

/** For who leads the lesson: with all answers, in the order that pupils have before them. */
function prepare(step: Step, language: Language, mask: Mask): Step {
  const parts = step.parts.map((part): Part => {
    return part.kind === "block" ? { ...part, block: mixBlock(part.block, mask) } : dateLaw(part, language);
  });
  return { ...step, parts };
}

export default function PrintPage({ loaderData }: Route.ComponentProps) {
  const { address, part, earlier, lesson, plan, steps, shown, school, helpers, choices, text } = loaderData;
  // A browser may print the title at the head of each sheet, and a sheet of a sensitive lesson must not tell its topic.
  const name = lesson.sensitive ? lesson.code : `${lesson.code}. ${lesson.title}`;
  return (
    <main data-page="print" id="main" className="lesson-paper" data-band={lesson.course}>
      <title>{`${name} · ${text.parts[part]} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={address}>{earlier ? text.earlier.toToday : text.toLesson}</Link>
        </p>
        <h1>
          {lesson.code}. {lesson.title}
        </h1>
        {earlier && (
          <Notice tone="sun" title={earlier.says}>
            <p>{text.earlier.text}</p>
          </Notice>
        )}
        <nav aria-label={text.choose}>
          <ul className="paper-parts">
            {parts.map((one) => (
              <li key={one}>
                <Link
                  to={`${address}/print?part=${one}${earlier ? `&version=${earlier.version}` : ""}`}
                  aria-current={one === part ? "page" : undefined}
                >
                  {text.parts[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="lead">{text.howToPrint}</p>
        <p className="buttons">
          <PrintButton>{text.print}</PrintButton>
        </p>
      </header>
      {earlier && <p className="paper-earlier paper-only">{earlier.says}</p>}
      {part === "plan" && <PlanSheet {...{ plan, lesson, school, choices, helpers, text }} />}
      {part === "notes" && <NotesSheet steps={steps} code={lesson.code} text={text} />}
      {part === "handouts" && <HandoutSheets {...{ steps, shown, lesson, helpers }} words={text.handouts} />}
      {part === "lesson" && <LessonSheet steps={steps} lesson={lesson} helpers={helpers} text={text} />}
    </main>
  );
}
