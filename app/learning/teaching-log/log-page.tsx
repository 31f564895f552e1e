import { data, Link, redirect } from "react-router";
import { parseForm } from "#app/forms/parse-form.ts";
import { countPupils } from "#app/school/classes/classes-queries.server.ts";
import { className } from "#app/school/classes/school-class.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { showMissingModules, type ShownModule } from "#app/learning/sensitive/show-missing-modules.server.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { LogForm } from "./log-form.tsx";
import { LogLessons } from "./log-lessons.tsx";
import { LogSaved } from "./log-saved.tsx";
import { LogWithdrawal } from "./log-withdrawal.tsx";
import { logFields, readMarks, withdrawal } from "./read-log-form.server.ts";
import { requireLog, type Log } from "./require-log.server.ts";
import { showLogForm } from "./show-log-form.server.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import { showTeaching } from "./show-teaching.server.ts";
import { TaughtTable } from "./taught-table.tsx";
import { withdrawLog } from "./withdraw-log.server.ts";
import { writeLog } from "./write-log.server.ts";
import { logWords } from "./words.server.ts";
import { useLogWords } from "./words.ts";
import type { Route } from "./+types/log-page.ts";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const log = await requireLog(context, params.class, url);
  return {
    name: className(log.schoolClass),
    mayWrite: log.mayWrite,
    form: log.mayWrite ? showLogForm(log, await rollOf(log)) : undefined,
    missing: log.lesson?.sensitive ? await missingOf(log) : [],
    teaching: showTeaching(log.entries, log.course, log.language),
  };
}

/** A saved log is answered on the spot: no address and no later visit knows whether a teacher worries. */
export async function action({ request, params, url, context }: Route.ActionArgs) {
  const log = await requireLog(context, params.class, url);
  const { db, viewer, schoolClass, language, lesson, entry } = log;
  if (!log.mayWrite || !lesson) throw data(null, { status: 404 });

  const { values: isWithdrawal } = await parseForm(request.clone(), withdrawal);
  if (isWithdrawal && entry) {
    await withdrawLog(db, { viewer, schoolClass, id: entry.id });
    throw redirect(`/${params.lang}/classes/${schoolClass.id}`, { status: 303 });
  }

  const text = logWords(language);
  const roll = await rollOf(log);
  const limits = { ...log, roll, isCorrection: entry !== undefined };
  const { values, errors, typed } = await parseForm(request, logFields(text, limits));
  const steps = readMarks(
    typed,
    log.steps.map(({ id }) => id),
  );
  const isUnopened = log.openedDays !== null && !log.openedDays.includes(typed.day ?? "");
  const isUnknowing = isUnopened && typed.unopened !== "yes" && !errors?.day;
  if (!values || !steps || isUnknowing) {
    const wrong = {
      ...errors,
      ...(!steps && { steps: text.wrong.steps }),
      ...(isUnknowing && { unopened: text.wrong.unopened }),
    };
    return data({ errors: wrong, typed }, { status: 400 });
  }

  const { draft, day, minutes, present, engagement, worry, replace } = values;
  const { id, course, version } = lesson;
  const written = await writeLog(db, {
    viewer,
    schoolClass,
    entry: {
      id: entry?.id ?? draft,
      course,
      lesson: id,
      version: entry?.lesson === id ? entry.version : version,
      day,
      minutes,
      steps,
      present,
      roll,
      engagement,
    },
    isWorried: worry === "unchanged" ? null : worry === "yes",
    replaces: replace,
  });
  if (written.outcome === "foreign") throw data(null, { status: 404 });
  if (written.outcome === "taken") {
    const { rival } = written;
    const errors = { replace: text.wrong.taken(formatDay(language, rival.day)) };
    return data({ errors, typed, rival: { id: rival.id, says: text.form.rival(rival) } }, { status: 400 });
  }
  return {
    saved: text.saved.text(`${lesson.code}. ${lesson.title[language]}`, formatDay(language, day)),
    // Who was not there is written down nowhere: the teacher knows it, and chooses on the next page.
    missed: present < roll ? { lesson: id, isSensitive: lesson.sensitive } : null,
    missing: isUnopened ? await missingOf(log) : null,
    helpers: worry === "yes" ? await listHelpers(db, viewer.schoolId) : null,
  };
}

export default function LogPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useLogWords();
  const classes = useClassWords();
  const { name, mayWrite, form, missing, teaching } = loaderData;
  const address = `/${params.lang}/classes/${params.class}`;
  const saved = actionData && "saved" in actionData ? actionData : undefined;
  const refused = actionData && "errors" in actionData ? actionData : undefined;
  return (
    <main data-page="log" id="main">
      <title>{`${text.form.title(name)} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={address}>{classes.cards.toClass(name)}</Link>
        </p>
        <h1>{text.form.title(name)}</h1>
        {form && !saved && <p className="lead">{text.form.lead}</p>}
      </header>
      <div className="stack" data-gap="large">
        {saved && <LogSaved saved={saved} address={address} />}
        {form && !saved && (
          <div className="stack log-sheet" key={form.search}>
            <LogLessons form={form} />
            <LogForm
              form={form}
              refused={refused}
              action={`${address}/log${form.search}`}
              missing={missing}
              address={address}
            />
            {form.isCorrection && <LogWithdrawal action={`${address}/log${form.search}`} />}
          </div>
        )}
        {mayWrite && !form && <Notice>{text.form.noLessons}</Notice>}
        {!mayWrite && <TaughtTable taught={teaching.taught} name={name} />}
      </div>
    </main>
  );
}

/** What whoever logs still has to complete before such a lesson. */
async function missingOf({ db, viewer, language }: Log): Promise<ShownModule[]> {
  return showMissingModules(db, viewer.accountId, language);
}

/** How many pupils are on the roll; of a corrected entry, how many there were. */
async function rollOf({ db, schoolClass, entry }: Log): Promise<number> {
  return entry?.roll ?? (await countPupils(db, schoolClass));
}
