import type { ReactNode } from "react";
import type { Ballot } from "#app/activities/parts/ballot.ts";
import { ClassPoll } from "#app/learning/polls/class-poll.tsx";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { usePresentWords } from "./words.ts";

type Props = {
  presented: PresentedLesson;
  poll: Ballot;
  /** Counters for a class that raises its hands. */
  hands: ReactNode;
  classId: string;
  onChoose: (classId: string) => void;
};

/** A poll on the projector: by phone once it is known which class votes, by a show of hands until then. */
export function PhonePoll({ presented: { classes, lesson }, poll, hands, classId, onChoose }: Props) {
  const text = usePresentWords();
  return (
    <>
      {classes.length > 1 && (
        <p className="os-hint">
          <label>
            {text.whichClass}{" "}
            <select value={classId} onChange={(event) => onChoose(event.target.value)}>
              <option value="">{text.voteByHands}</option>
              {classes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {classId ? (
        <ClassPoll key={classId} classId={classId} lesson={lesson} block={poll} hands={hands} />
      ) : (
        hands
      )}
    </>
  );
}
