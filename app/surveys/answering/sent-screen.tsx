import { useEffect, useRef } from "react";
import { useParams } from "react-router";
import { LinkButton } from "#app/ui/button.tsx";
import { CalmPicture } from "#app/ui/pictures/calm-picture.tsx";
import { LeaveForm } from "./leave-form.tsx";
import type { SurveyWords } from "./survey-text.ts";

const untilNext = 8_000;

type Props = { isShared: boolean; isSlip: boolean; text: SurveyWords };

/** Thanks, and nothing that could be shown to anybody as a proof. */
export function SentScreen({ isShared, isSlip, text: { sent } }: Props) {
  const { lang } = useParams();
  const handsOver = isShared && !isSlip;
  const leaveForm = useHandOver(handsOver);
  return (
    <div className="survey-screen" data-screen="sent">
      <h1 tabIndex={-1}>{sent.title}</h1>
      <p className="lead">{sent.text}</p>
      <p>{sent.help}</p>
      {handsOver && <p className="soft">{sent.signedOut}</p>}
      {isShared && <LeaveForm ref={leaveForm}>{sent.next}</LeaveForm>}
      {!isShared && !isSlip && (
        <p>
          <LinkButton to={`/${lang}/today`}>{sent.toToday}</LinkButton>
        </p>
      )}
      <CalmPicture />
    </div>
  );
}

/** Signs out at once, and then shows the page to the next person, should this one just get up and go. */
function useHandOver(handsOver: boolean) {
  const leaveForm = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!handsOver) return undefined;
    const leave = {
      method: "POST",
      body: new URLSearchParams({ leave: "yes" }),
      redirect: "manual",
      keepalive: true,
    } as const;
    fetch(location.href, leave).catch(() => {});
    const timer = setTimeout(() => leaveForm.current?.submit(), untilNext);
    return () => clearTimeout(timer);
  }, [handsOver]);
  return leaveForm;
}
