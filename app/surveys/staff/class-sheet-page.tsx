import { Link } from "react-router";
import { classWords } from "#app/school/classes/words.server.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { printedOrigin } from "#app/own-address.server.ts";
import { PrintButton } from "#app/paper/print-button.tsx";
import { entranceAddress } from "#app/surveys/desk/entrance-address.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import type { Wave } from "../waves/wave.ts";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { keyTitle } from "./show-wave.server.ts";
import { sheetWords } from "./words.server.ts";
import type { Route } from "./+types/class-sheet-page.ts";
import "./papers.css";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { wave, db, language, school, formats, messages } = await requireWave(context, params.wave);
  const { helperRoles } = classWords(language);
  const words = sheetWords(language).classSheet;
  return {
    text: onlyTexts(messages),
    words: onlyTexts(words),
    school: school.name[language],
    until: words.until(formats.date(wave.closesAt - 1)),
    code: wave.code,
    address: entranceAddress(printedOrigin(url), language, wave),
    keys: wave.instruments
      .filter(({ instrument }) => instrument.startsWith("pupils"))
      .flatMap((one) =>
        one.keys
          // Another key on the sheet of a school that has no slips would only make it doubt.
          .filter(({ way }) => way === "account" || hasSlips(wave, one.instrument))
          .map(({ way, fingerprint }) => {
            return { name: keyTitle(one, way, language, messages), fingerprint };
          }),
      ),
    helpers: (await listHelpers(db, school.id))
      .filter(({ role }) => role !== "head")
      .map(({ givenName, familyName, role }) => `${givenName} ${familyName}, ${helperRoles[role]}`),
  };
}

export default function ClassSheetPage({ loaderData, params }: Route.ComponentProps) {
  const { text, words, school, until, code, address, keys, helpers } = loaderData;
  return (
    <main data-page="print">
      <title>{`${text.wave.classSheet} · Senim`}</title>
      <header className="page-title no-print">
        <p>
          <Link to={`/${params.lang}/surveys/${params.wave}`}>{text.toWave}</Link>
        </p>
        <h1>{text.wave.classSheet}</h1>
        <p className="lead">{text.howToPrint}</p>
        <p className="buttons">
          <PrintButton>{text.print}</PrintButton>
        </p>
      </header>
      <article className="paper class-sheet">
        <p className="paper-from">{school}</p>
        <h2>{words.title}</h2>
        <p className="paper-lead">{until}</p>
        <dl className="sheet-facts">
          <div>
            <dt>{words.code}</dt>
            <dd className="big-code">{code}</dd>
            <dd className="paper-small">{words.codeHint}</dd>
          </div>
          <div>
            <dt>{words.address}</dt>
            <dd className="paper-address">{address}</dd>
          </div>
          <div>
            <dt>{words.fingerprint}</dt>
            {keys.map(({ name, fingerprint }) => (
              <dd key={name}>
                {keys.length > 1 && <span className="paper-small">{name}: </span>}
                <span className="fingerprint">{fingerprint}</span>
              </dd>
            ))}
            <dd className="paper-small">{words.fingerprintHint}</dd>
          </div>
        </dl>
        <Steps title={words.before} steps={words.beforeSteps} />
        <Steps title={words.during} steps={words.duringSteps} />
        <Steps title={words.after} steps={words.afterSteps} />
        <h3>{words.helpers}</h3>
        <ul className="sheet-helpers">
          {helpers.map((helper) => (
            <li key={helper}>
              {helper} · {words.room} <span className="to-fill" />
            </li>
          ))}
          <li>111</li>
        </ul>
      </article>
    </main>
  );
}

function hasSlips({ cohorts }: Wave, instrument: string): boolean {
  return cohorts.some((one) => one.instrument === instrument && one.slips > 0);
}

function Steps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
