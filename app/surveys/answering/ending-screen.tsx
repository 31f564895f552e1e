import { LinkButton } from "#app/ui/button.tsx";
import { LeaveForm } from "./leave-form.tsx";
import type { SurveyForm } from "./survey-form.ts";
import type { SurveyText } from "./survey-text.ts";
import type { Ending } from "./visit.ts";

type Props = {
  ending: Ending;
  audience: SurveyForm["audience"];
  isShared: boolean;
  signIn: string;
  onLeave: () => void;
  text: SurveyText;
};

/** Why it does not go on here. Nobody is blamed for anything. */
export function EndingScreen({ ending, audience, isShared, signIn, onLeave, text }: Props) {
  const { title, text: words } =
    ending === "held-back"
      ? text.heldBack[audience === "pupils" ? "pupils" : "adults"]
      : text.endings[ending];
  return (
    <div className="survey-screen" data-screen={ending}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{words}</p>
      {ending === "signed-out" && (
        <p>
          <LinkButton to={signIn}>{text.entrance.signIn}</LinkButton>
        </p>
      )}
      {isShared && ending !== "signed-out" && (
        <LeaveForm kind="plain" onLeave={onLeave}>
          {text.sent.next}
        </LeaveForm>
      )}
    </div>
  );
}
