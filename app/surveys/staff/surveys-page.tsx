import { Link } from "react-router";
import { holdsRole } from "#app/accounts/viewer.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Card } from "#app/ui/panel.tsx";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { listReleasedWaves } from "#app/surveys/waves/releases-queries.server.ts";
import { listWaves } from "../waves/waves-queries.server.ts";
import { requireSurveyDesk } from "#app/surveys/desk/require-wave.server.ts";
import { StatusTag } from "./status-tag.tsx";
import { waveStatus } from "./wave-status.ts";
import type { Route } from "./+types/surveys-page.ts";
import "./staff.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { viewer, db, formats, messages } = await requireSurveyDesk(context);
  const waves = await listWaves(db, viewer);
  const released = await listReleasedWaves(
    db,
    waves.map(({ id }) => id),
  );
  const now = Date.now();
  return {
    text: onlyTexts(messages),
    canOpen: holdsRole(viewer, "psychologist") && waves.every(({ state }) => state === "sealed"),
    waves: waves.map((wave) => ({
      id: wave.id,
      title: messages.waveOf(formats.month(wave.opensAt)),
      period: formats.period(wave.opensAt, wave.closesAt),
      status: waveStatus(wave, released.has(wave.id), now),
    })),
  };
}

export default function SurveysPage({ loaderData: { text, waves, canOpen }, params }: Route.ComponentProps) {
  const address = `/${params.lang}/surveys`;
  return (
    <main data-page="surveys">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="stack" data-gap="large">
        <p className="buttons">
          {canOpen && <LinkButton to={`${address}/new`}>{text.open}</LinkButton>}
          <LinkButton kind="plain" to={`${address}/without-account`}>
            {text.withoutAccount.title}
          </LinkButton>
        </p>
        {waves.length === 0 && <Notice>{text.none}</Notice>}
        <div className="cards">
          {waves.map(({ id, title, period, status }) => (
            <Card
              key={id}
              heading="h2"
              title={title}
              to={status === "released" ? `${address}/${id}/results` : `${address}/${id}`}
              tag={<StatusTag status={status} words={text.states} />}
            >
              <p>{period}</p>
              {status === "released" && (
                <p className="above-card-link">
                  <Link to={`${address}/${id}`}>{text.toWave}</Link>
                </p>
              )}
            </Card>
          ))}
        </div>
      </div>
    </main>
  );
}
