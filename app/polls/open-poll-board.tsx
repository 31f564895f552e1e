import type { ReactNode } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ClassPollState } from "./class-poll-state.ts";
import { PollResult } from "./poll-result.tsx";
import { PollWay } from "./poll-way.tsx";
import { leastShown } from "./tally.ts";

type Props = {
  poll: Extract<ClassPollState, { step: "open" }>;
  options: readonly { id: string; says: string }[];
  isOffline: boolean;
  /** How to end it. */
  children: ReactNode;
};

/** The way in and how many have answered; beside it, from eight on, what they chose. */
export function OpenPollBoard({ poll: { way, votes, shown, pupils }, options, isOffline, children }: Props) {
  const { polls: text } = usePageMessages();
  return (
    <div className="poll-board" data-has-result={shown ? true : undefined}>
      <div className="poll-door">
        <PollWay way={way} />
        <p className="poll-count" data-votes={votes}>
          {shown ? text.votes(votes) : text.votesOf(votes, leastShown)}
        </p>
        {isOffline && <p role="status">{text.offline}</p>}
        {votes > pupils && (
          <Notice tone="sun">
            <p>{text.tooMany(votes, pupils)}</p>
          </Notice>
        )}
        {children}
      </div>
      <div className="poll-picture">
        {/* Only that there is a result is read out; figures that change each second are not. */}
        <p role="status" className="visually-hidden">
          {shown && text.appeared}
        </p>
        {shown && <PollResult tally={shown} options={options} />}
        {shown && votes > shown.votes && <p className="soft small">{text.countedSoFar(shown.votes)}</p>}
      </div>
    </div>
  );
}
