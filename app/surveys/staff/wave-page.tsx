import { officeContext } from "#app/request-context.ts";
import { printedOrigin } from "#app/own-address.server.ts";
import { data, Link, redirect } from "react-router";
import { holdsRole } from "#app/accounts/viewer.ts";
import { parseForm } from "#app/forms/parse-form.ts";
import { addDays, isDay, startOfDay } from "#app/calendar/day.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { z } from "zod";
import { entranceAddress } from "#app/surveys/desk/entrance-address.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { listNewWays } from "../tokens/list-new-ways.server.ts";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { moveClosing } from "../waves/move-closing.server.ts";
import { CloseWave, EndOfWave } from "./end-of-wave.tsx";
import { ParticipationTable } from "./participation-table.tsx";
import { requireWave } from "#app/surveys/desk/require-wave.server.ts";
import { SealTable } from "./seal-table.tsx";
import { showWave } from "./show-wave.server.ts";
import { StatusTag } from "./status-tag.tsx";
import type { Route } from "./+types/wave-page.ts";
import "./staff.css";
import "./papers.css";

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { wave, viewer, db, language, school, formats, messages } = await requireWave(context, params.wave);
  const words = messages;
  const shown = await showWave(wave, { db, language, timeZone: school.timeZone, formats, words });
  const address = entranceAddress(printedOrigin(url), language, wave);
  return {
    text: onlyTexts(words),
    isActing: holdsRole(viewer, "psychologist"),
    wave: shown,
    codeText: words.wave.codeText(address),
    newWays: words.newWays.waiting(
      (await listNewWays(db, wave)).filter(({ isAdmitted }) => !isAdmitted).length,
    ),
    wholeSchoolOnly: shown.instruments
      .filter(({ isWholeSchoolOnly }) => isWholeSchoolOnly)
      .map(({ title }) => words.wave.wholeSchoolOnly(title)),
  };
}

const form = z.union([
  z.object({ intent: z.literal("close") }),
  z.object({ intent: z.literal("move"), closes: z.string().refine(isDay) }),
]);

/** Closing is for good, so it is asked twice on the page; moving the last day can be taken back. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { wave, viewer, db, school, messages } = await requireWave(context, params.wave, ["psychologist"]);
  const { values } = await parseForm(request, form);
  if (values?.intent === "close") {
    await beginClosing(context.get(officeContext), { wave, closedBy: viewer.accountId });
  } else {
    const closesAt = values && startOfDay(school.timeZone, addDays(values.closes, 1));
    const isMoved = closesAt !== undefined && (await moveClosing(db, { viewer, wave, closesAt }));
    if (!isMoved) return data({ errors: { closes: messages.wave.moveProblem } }, { status: 400 });
  }
  throw redirect(`/${params.lang}/surveys/${wave.id}`, { status: 303 });
}

export default function WavePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { text, isActing, wave, codeText, wholeSchoolOnly, newWays } = loaderData;
  const words = text.wave;
  const address = `/${params.lang}/surveys/${wave.id}`;
  const isUnderWay = wave.status === "planned" || wave.status === "open";
  return (
    <main data-page="wave" className="wave-page">
      <title>{`${wave.title} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/surveys`}>{text.toList}</Link>
        </p>
        <StatusTag status={wave.status} words={text.states} />
        <h1>{wave.title}</h1>
        <p className="lead">{wave.period}</p>
      </header>
      <div className="stack" data-gap="large">
        <div className="stack">
          <Notice tone={wave.status === "released" ? "leaf" : wave.status === "closing" ? "sun" : "kok"}>
            <p>{wave.says}</p>
          </Notice>
          {wave.isStuffed && (
            <Notice tone="rose" role="alert">
              <p>{words.stuffed}</p>
            </Notice>
          )}
          {wave.waits && (
            <Notice tone="sun" role="alert" title={wave.waits.title}>
              <p>{wave.waits.says}</p>
              {isActing && wave.waits.isToClose && <CloseWave words={words} />}
            </Notice>
          )}
          {wholeSchoolOnly.map((says) => (
            <Notice key={says}>
              <p>{says}</p>
            </Notice>
          ))}
          {wave.status === "released" && (
            <p>
              <LinkButton to={`${address}/results`}>{text.toResults}</LinkButton>
            </p>
          )}
        </div>

        {isUnderWay && (
          <section className="stack" aria-labelledby="papers">
            <h2 id="papers">{words.papers}</h2>
            <div className="cards">
              <Card title={words.classSheet} to={`${address}/class-sheet`}>
                <p>{words.classSheetText}</p>
              </Card>
              <Card title={words.notice} to={`${address}/notice`}>
                <p>{words.noticeText}</p>
              </Card>
              <Card title={words.slips} to={`${address}/slips`}>
                <p>{words.slipsText}</p>
              </Card>
              <Card title={text.newWays.title} to={`${address}/new-cards`}>
                <p>{newWays}</p>
              </Card>
            </div>
          </section>
        )}

        <ParticipationTable wave={wave} words={words} />

        {wave.status !== "released" && wave.status !== "sealed" && (
          <div className="beside-code">
            {isUnderWay && (
              <Panel>
                <h2>{words.code}</h2>
                <p className="big-code">{wave.code}</p>
                <p className="soft small">{codeText}</p>
              </Panel>
            )}
            <Panel>
              <h2>{words.fingerprint}</h2>
              <dl className="fingerprints">
                {wave.instruments.flatMap(({ keys }) =>
                  keys.map(({ name, fingerprint }) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd className="fingerprint">{fingerprint}</dd>
                    </div>
                  )),
                )}
              </dl>
              <p className="soft small">{words.fingerprintText}</p>
            </Panel>
          </div>
        )}
        {wave.instruments.some(({ seal }) => seal) && (
          <SealTable instruments={wave.instruments} words={words} />
        )}
        {isActing && isUnderWay && <EndOfWave days={wave.days} words={words} errors={actionData?.errors} />}
      </div>
    </main>
  );
}
