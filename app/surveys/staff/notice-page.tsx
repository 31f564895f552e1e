import { Link } from "react-router";
import { classWords } from "#app/school/classes/words.server.ts";
import { languages } from "#app/i18n/language.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { PrintButton } from "#app/paper/print-button.tsx";
import { formatsFor } from "#app/surveys/desk/formats.server.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { sheetWords } from "./words.server.ts";
import type { Route } from "./+types/notice-page.ts";
import "./papers.css";

/** One sheet for each language, all three at once: nobody has to ask which a family reads. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { wave, db, school, messages } = await requireWave(context, params.wave);
  const helpers = await listHelpers(db, school.id);
  const isParentsToo = wave.cohorts.some(({ cohort }) => cohort === "parents");
  return {
    text: onlyTexts(messages),
    sheets: languages.map((language) => {
      const { notice } = sheetWords(language);
      const { date } = formatsFor(language, school.timeZone);
      const { helperRoles } = classWords(language);
      return {
        language,
        school: school.name[language],
        words: onlyTexts(notice),
        when: notice.when(school.name[language], date(wave.opensAt), date(wave.closesAt - 1)),
        parentsToo: isParentsToo ? notice.parentsToo : null,
        helpers: helpers
          .filter(({ role }) => role !== "head")
          .map(({ givenName, familyName, role }) => `${givenName} ${familyName}, ${helperRoles[role]}`),
      };
    }),
  };
}

export default function NoticePage({ loaderData: { text, sheets }, params }: Route.ComponentProps) {
  return (
    <main data-page="print">
      <title>{`${text.wave.notice} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={`/${params.lang}/surveys/${params.wave}`}>{text.toWave}</Link>
        </p>
        <h1>{text.wave.notice}</h1>
        <p className="lead">{text.howToPrint}</p>
        <p className="buttons">
          <PrintButton>{text.print}</PrintButton>
        </p>
      </header>
      {sheets.map(({ language, school, words, when, parentsToo, helpers }) => (
        <article key={language} className="paper notice-sheet" lang={language}>
          <p className="paper-from">{school}</p>
          <p className="paper-to">{words.to}</p>
          <h2>{words.title}</h2>
          <p className="paper-lead">{when}</p>
          {words.parts.map(({ title, text: says }) => (
            <div key={title}>
              <h3>{title}</h3>
              <p>{says}</p>
            </div>
          ))}
          {parentsToo && <p>{parentsToo}</p>}
          {helpers.length > 0 && (
            <div>
              <h3>{words.helpers}</h3>
              <ul>
                {helpers.map((helper) => (
                  <li key={helper}>{helper}</li>
                ))}
              </ul>
            </div>
          )}
        </article>
      ))}
    </main>
  );
}
