import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { CoverScreen } from "./cover-screen.tsx";
import { EndingScreen } from "./ending-screen.tsx";
import { HiddenScreen } from "./hidden-screen.tsx";
import { OpeningScreen } from "./opening-screen.tsx";
import { QuestionScreen } from "./question-screen.tsx";
import { ReviewScreen } from "./review-screen.tsx";
import { SendingScreen } from "./sending-screen.tsx";
import { SentScreen } from "./sent-screen.tsx";
import { progressOf } from "./progress-of.ts";
import type { Screen } from "./survey-form.ts";
import type { SurveyWords } from "./survey-text.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import type { Visit } from "./visit.ts";

type Props = {
  visit: Visit;
  screens: readonly Screen[];
  survey: OfferedSurvey;
  text: SurveyWords;
  signIn: string;
};

/** One screen at a time, under one address: the browser's history knows of none of them. */
export function VisitScreens({ visit, screens, survey, text, signIn }: Props) {
  const state = useSyncExternalStore(visit.subscribe, () => visit.state);
  const { stage, isHidden } = state;
  const [hasReviewed, setHasReviewed] = useState(stage === "review");
  if (stage === "review" && !hasReviewed) setHasReviewed(true);
  const place = useFocusOnChange(`${stage === "beginning" ? "opening" : stage} ${state.screen} ${isHidden}`);
  const progress = stage === "questions" ? progressOf(screens, state.screen, survey.form, text) : undefined;
  return (
    <>
      <p role="status" className="visually-hidden">
        {progress && !isHidden ? progress.says : ""}
      </p>
      <div ref={place}>{show()}</div>
    </>
  );

  function show() {
    const { isShared } = survey;
    if (isHidden) return <HiddenScreen onShow={() => visit.toggleHidden()} text={text} />;
    switch (stage) {
      case "cover":
        return <CoverScreen visit={visit} survey={survey} trouble={state.trouble} text={text} />;
      case "opening":
      case "beginning":
        return <OpeningScreen visit={visit} state={state} survey={survey} text={text} />;
      case "questions": {
        const screen = screens[state.screen];
        if (!screen) return null;
        const about = { screen, progress, isForYoungest: survey.form.isForYoungest, hasReviewed, text };
        return <QuestionScreen key={state.screen} visit={visit} state={state} {...about} />;
      }
      case "review":
        return (
          <ReviewScreen visit={visit} answers={state.answers} screens={screens} survey={survey} text={text} />
        );
      case "sending":
      case "waiting":
      case "refused":
        return (
          <SendingScreen
            stage={stage}
            isSlow={state.trouble === "slow"}
            onSend={() => void visit.send()}
            text={text}
          />
        );
      case "sent":
        return <SentScreen isShared={isShared} isSlip={survey.ticket.slip !== undefined} text={text} />;
      case "left":
        return null;
      case "elsewhere":
      case "closed":
      case "held-back":
      case "too-late":
      case "signed-out":
      case "not-invited":
      case "untrusted":
        return (
          <EndingScreen
            ending={stage}
            toTell={survey.toTell}
            audience={survey.form.audience}
            isShared={isShared}
            signIn={signIn}
            onLeave={() => visit.forget()}
            text={text}
          />
        );
    }
  }
}

/** A new screen begins at its top, and with its heading for whoever hears it; the first one is the browser's own affair. */
function useFocusOnChange(screen: string) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    (find("[data-focus]") ?? find("h1"))?.focus({ preventScroll: true });
  }, [screen]);
  return place;
}
