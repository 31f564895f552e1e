import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { LeaveForm } from "./leave-form.tsx";
import type { SurveyWords } from "./survey-text.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import type { Visit, VisitState } from "./visit.ts";

type Props = {
  visit: Visit;
  survey: Pick<OfferedSurvey, "form" | "ticket">;
  trouble: VisitState["trouble"];
  text: SurveyWords;
};

/** On a shared computer, before anything is asked; as large as the window. */
export function CoverScreen({ visit, survey: { form, ticket }, trouble, text }: Props) {
  const { title, text: words } = text.cover[form.audience === "pupils" ? "pupils" : "adults"];
  return (
    <div className="survey-screen survey-cover">
      <CoverPicture />
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{words}</p>
      {trouble === "idle" && (
        <Notice tone="sun">
          <p>{text.opening.idle}</p>
        </Notice>
      )}
      <div className="buttons">
        <Button type="button" onClick={() => visit.sit()}>
          {text.cover.ready}
        </Button>
        <LeaveForm kind="plain" onLeave={() => visit.forget()}>
          {ticket.slip === undefined ? text.cover.notMe : text.cover.otherSlip}
        </LeaveForm>
      </div>
    </div>
  );
}

/** A screen that faces one person alone. */
function CoverPicture() {
  return (
    <svg className="survey-picture" viewBox="0 0 120 84" aria-hidden="true" focusable="false">
      <path d="M14 62V18q0-6 6-6h46q6 0 6 6v44M6 70h74M30 22h26M30 32h18" />
      <circle cx="98" cy="34" r="11" />
      <path d="M80 74q2-22 18-22t18 22" />
    </svg>
  );
}
