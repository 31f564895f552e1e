import { data, Link, redirect } from "react-router";
import { z } from "zod";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { className } from "#app/school/classes/school-class.ts";
import { MissingModules } from "./missing-modules.tsx";
import { useClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { OpenLessonForm } from "./open-lesson-form.tsx";
import { openLessonFor } from "./open-lesson.server.ts";
import { OpenLessons } from "./open-lessons.tsx";
import { requireOpening } from "./require-opening.server.ts";
import { showOpenings } from "./show-openings.server.ts";
import { openLessonWords } from "./words.server.ts";
import { useOpenLessonWords } from "./words.ts";
import type { OpenLessonWords } from "./words.ts";
import type { Route } from "./+types/open-lesson-page.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, viewer, schoolClass, language, lessons, missing, psychologists } = await requireOpening(
    context,
    params.class,
  );
  const open = await showOpenings(db, { viewer, classes: [schoolClass], language });
  const isClosed = ({ id }: { id: string }) => !open.some(({ lesson }) => lesson === id);
  return {
    name: className(schoolClass),
    open,
    hasLessons: lessons.length > 0,
    lessons: lessons.filter(isClosed).map(({ id, code, title, opening }) => {
      return { id, title: `${code}. ${title[language]}`, says: opening?.[language] ?? "" };
    }),
    missing,
    psychologists: psychologists.map(({ familyName, givenName }) => `${familyName} ${givenName}`).join(", "),
    // A list of lessons can lead here with the lesson chosen.
    lesson: url.searchParams.get("lesson") ?? "",
  };
}

/** The form is held against the facts once more: a page may have been open since before they changed. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, viewer, schoolClass, language, lessons, missing, psychologists } = await requireOpening(
    context,
    params.class,
  );
  const { problems } = openLessonWords(language);
  const { values, errors, typed } = await parseForm(request, formSchema(problems));
  const lesson = lessons.find(({ id }) => id === typed.lesson);
  if (missing.length > 0 || psychologists.length === 0) {
    return data({ errors: { form: problems.notNow }, typed }, { status: 400 });
  }
  if (!lesson || !values) {
    const unknown = lesson ? {} : { lesson: problems.lesson };
    return data({ errors: { ...unknown, ...errors }, typed }, { status: 400 });
  }
  await openLessonFor(db, { viewer, schoolClass, lesson });
  throw redirect(addressOf(params), { status: 303 });
}

export default function OpenLessonPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const classes = useClassWords();
  const text = useOpenLessonWords();
  const { name, open, hasLessons, lessons, missing, psychologists, lesson } = loaderData;
  return (
    <main data-page="open-lesson" id="main">
      <title>{`${text.title(name)} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/classes/${params.class}`}>{classes.cards.toClass(name)}</Link>
        </p>
        <h1>{text.title(name)}</h1>
        <p className="lead">{text.lead}</p>
        {open.length === 0 && <p className="soft">{text.closesByItself(minutesOpen)}</p>}
      </header>
      <div className="stack" data-gap="large">
        <OpenLessons open={open} lang={params.lang} from="opening" />
        {!hasLessons ? (
          <Notice>{text.noLessons}</Notice>
        ) : missing.length > 0 ? (
          <Notice tone="sun" title={text.missing.title}>
            <p>{text.missing.text}</p>
            <MissingModules missing={missing} notThere={text.missing.notThere} />
          </Notice>
        ) : psychologists === "" ? (
          <Notice tone="sun" title={text.noPsychologist.title}>
            <p>{text.noPsychologist.text}</p>
          </Notice>
        ) : (
          lessons.length > 0 && (
            <OpenLessonForm
              key={open.map((one) => one.lesson).join()}
              lessons={lessons}
              chosen={lesson}
              psychologists={psychologists}
              name={name}
              errors={actionData?.errors}
              typed={actionData?.typed}
            />
          )
        )}
      </div>
    </main>
  );
}

function addressOf({ lang, class: id }: { lang: string; class: string }): string {
  return `/${lang}/classes/${id}/open-lesson`;
}

function formSchema({ lesson, reachable, looked }: OpenLessonWords["problems"]) {
  return z.object({
    lesson: z.string(lesson).min(1, lesson).max(64, lesson),
    reachable: z.literal("yes", reachable),
    looked: z.literal("yes", looked),
  });
}
