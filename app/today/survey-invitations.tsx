import type { SurveyInvitation } from "#app/surveys/answering/list-invitations.server.ts";
import { LinkButton } from "#app/ui/button.tsx";

type Props = { surveys: readonly SurveyInvitation[]; lang: string; kind: "strong" | "plain" };

/** The same before and after answering, so that nobody who passes by sees who has taken part. */
export function SurveyInvitations({ surveys, lang, kind }: Props) {
  return surveys.map(({ wave, title, text, until, button }) => (
    <section key={wave} className="panel" data-survey>
      <p className="soft">{until}</p>
      <h2>{title}</h2>
      <p>{text}</p>
      <LinkButton to={`/${lang}/survey/${wave}`} kind={kind}>
        {button}
      </LinkButton>
    </section>
  ));
}
