import { useLocation } from "react-router";
import { LinkButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { LeaveForm } from "./leave-form.tsx";
import type { SurveyForm } from "./survey-form.ts";
import type { SurveyWords } from "./survey-text.ts";
import type { Ending } from "./visit.ts";

type Props = {
  ending: Ending;
  toTell: readonly string[];
  audience: SurveyForm["audience"];
  isShared: boolean;
  signIn: string;
  onLeave: () => void;
  text: SurveyWords;
};

/** Why it does not go on here. Nobody is blamed for anything. */
export function EndingScreen({ ending, toTell, audience, isShared, signIn, onLeave, text }: Props) {
  const isHeldBack = ending === "held-back";
  const { title, text: words } = isHeldBack
    ? text.heldBack[audience === "pupils" ? "pupils" : "adults"]
    : text.endings[ending];
  return (
    <div className="survey-screen" data-screen={ending}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{words}</p>
      {isHeldBack && <WhatToDo toTell={toTell} isPupil={audience === "pupils"} text={text} />}
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

/** So that it is no dead end: whom to tell, which other way is open, and the way back here afterwards. */
function WhatToDo({
  toTell,
  isPupil,
  text: { heldBack, sending },
}: {
  toTell: readonly string[];
  isPupil: boolean;
  text: SurveyWords;
}) {
  const { pathname } = useLocation();
  return (
    <>
      {toTell.length > 0 && (
        <section className="panel" data-tone="leaf" aria-labelledby="to-tell">
          <h2 id="to-tell">{heldBack.whom}</h2>
          <ul className="survey-to-tell">
            {toTell.map((person) => (
              <li key={person}>
                <Icon name="person" />
                <span>{person}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isPupil && <p>{heldBack.otherWay}</p>}
      <p>
        <LinkButton kind="plain" to={pathname} reloadDocument>
          {sending.tryAgain}
        </LinkButton>
      </p>
    </>
  );
}
