import { UnsafeNotice, WaitForScripts } from "./unsafe-notice.tsx";
import type { SurveyWords } from "./survey-text.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import { useVisit } from "./use-visit.ts";
import { VisitScreens } from "./visit-screens.tsx";

type Props = { survey: OfferedSurvey; text: SurveyWords; signIn: string };

/** Answering itself. The server sends what asks nothing: only a script in a safe place puts the questions there. */
export function AnsweringView({ survey, text, signIn }: Props) {
  const opened = useVisit(survey);
  return (
    <main data-page="survey" data-band={survey.form.isForYoungest ? "a" : undefined} className="survey">
      <title>{`${text.title} · Senim`}</title>
      {!opened && <WaitForScripts text={text} />}
      {opened && "unsafe" in opened && <UnsafeNotice why={opened.unsafe} text={text} />}
      {opened && "visit" in opened && (
        <VisitScreens {...opened} survey={survey} text={text} signIn={signIn} />
      )}
    </main>
  );
}
