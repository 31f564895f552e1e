import { useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ClassPollState } from "./class-poll-state.ts";
import { HandCount } from "./hand-count.tsx";
import { OpenPollBoard } from "./open-poll-board.tsx";
import { PollDeedForm } from "./poll-deed-form.tsx";
import { PollResult } from "./poll-result.tsx";
import { leastShown } from "./tally.ts";
import { useClassPoll, type PollDeed } from "./use-class-poll.ts";
import { usePollWords } from "./words.ts";
import "./polls.css";

type Props = {
  classId: string;
  lesson: { course: string; id: string };
  block: { id: string; options: readonly { id: string; says: string }[] };
  /** What counts raised hands, where the caller has a counter of its own. */
  hands?: ReactNode;
  /** How it stands, where the server has said so already. */
  initial?: ClassPollState;
};

/** A poll block as a class takes part in it: by phone, or by a show of hands. The question itself stands above. */
export function ClassPoll({ classId, lesson, block, hands, initial }: Props) {
  const shell = useFrameWords();
  const text = usePollWords();
  const { pathname, search } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const ofClass = `/${shell.language}/classes/${classId}/polls`;
  const address = `${ofClass}/${lesson.course}/${lesson.id}/${block.id}/state`;
  const { state, isOffline, isSignedOut, ask } = useClassPoll(address, initial);
  const counter = hands ?? <HandCount options={block.options} />;

  /** The button that was pressed is gone afterwards: what came in its place is read out. */
  async function act(deed: PollDeed) {
    await ask(deed);
    box.current?.focus();
  }
  function content(): ReactNode {
    if (isSignedOut && state?.step !== "open") return counter;
    if (isOffline && state?.step !== "open") {
      return (
        <>
          <Hands why={text.offline} counter={counter} />
          <Button type="button" kind="plain" onClick={() => void ask()}>
            {text.again}
          </Button>
        </>
      );
    }
    switch (state?.step) {
      case undefined:
        return <p role="status">{text.loading}</p>;
      case "hands":
        return (
          <Hands
            why={state.because === "few" ? text.fewPupils(state.pupils, leastShown) : text.sensitive}
            counter={counter}
          />
        );
      case "ready":
        return (
          <>
            {state.last && (
              <>
                <Notice tone="sun" title={text[state.last].title}>
                  <p>{text[state.last].text(leastShown)}</p>
                </Notice>
                {counter}
              </>
            )}
            <p>{text.ready(leastShown)}</p>
            <PollDeedForm address={address} deed="open" label={text.open} onDo={act} />
            {!state.last && (
              <details>
                <summary>{text.hands.title}</summary>
                {counter}
              </details>
            )}
          </>
        );
      case "open":
        return (
          <OpenPollBoard poll={state} isOffline={isOffline}>
            <PollDeedForm address={address} deed="close" label={text.close} kind="plain" onDo={act} />
            <p className="soft small">{text.closing(leastShown)}</p>
          </OpenPollBoard>
        );
      case "closed":
        return (
          <>
            <PollResult result={state.result} options={block.options} />
            <details className="small">
              <summary>{text.askedOn(state.closedOn)}</summary>
              <p className="soft">{text.againFrom(state.againFrom)}</p>
            </details>
          </>
        );
    }
  }
  return (
    <div className="class-poll" data-poll={state?.step ?? "hands"} ref={box} tabIndex={-1}>
      {isSignedOut && (
        <Notice tone="sun" role="status">
          <p>{text.signedOut}</p>
          <LinkButton
            kind="plain"
            reloadDocument
            to={`/${shell.language}/sign-in?${new URLSearchParams({ to: pathname + search })}`}
          >
            {shell.errors.signIn}
          </LinkButton>
        </Notice>
      )}
      {content()}
    </div>
  );
}

function Hands({ why, counter }: { why: string; counter: ReactNode }) {
  return (
    <>
      <p>{why}</p>
      {counter}
    </>
  );
}
