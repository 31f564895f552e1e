import type { ReactNode } from "react";
import type { ClassPollState } from "./class-poll-state.ts";
import { PollWay } from "./poll-way.tsx";
import { leastShown } from "./tally.ts";
import { usePollWords } from "./words.ts";

type Props = {
  poll: Extract<ClassPollState, { step: "open" }>;
  isOffline: boolean;
  /** How to end it. */
  children: ReactNode;
};

/** The way in and how many have answered; what they chose nobody sees before the end. */
export function OpenPollBoard({ poll: { way, votes }, isOffline, children }: Props) {
  const text = usePollWords();
  return (
    <div className="poll-board">
      <PollWay way={way} />
      <p className="poll-count" data-votes={votes}>
        {votes < leastShown ? text.votesOf(votes, leastShown) : text.votes(votes)}
      </p>
      {isOffline && <p role="status">{text.offline}</p>}
      {children}
    </div>
  );
}
