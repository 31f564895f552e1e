import { watchedDays } from "#app/accounts/new-way-in.ts";
import type { Language } from "#app/i18n/language.ts";
import { castVote } from "./cast-vote.server.ts";
import type { Entered } from "./enter-poll.server.ts";
import { givePaper } from "./give-paper.server.ts";
import { hasPaperLeft } from "./poll.ts";
import { hasMark } from "./polls-queries.server.ts";
import { isWithoutNames } from "./tally.ts";
import type { VoteStep } from "./vote-step.ts";
import { marksOf } from "./voter.server.ts";
import { pollWords } from "./words.server.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Office & { language: Language };
type Answer = { shown: VoteStep; status?: number };

/** What somebody sees who has come to the poll: the way to a paper, or why there is none for them. */
export async function showDoor(office: Needed, entered: Entered): Promise<Answer> {
  const { poll, voter, asks, hasNewWay } = entered;
  const marks = marksOf(office.serverKey, poll.salt, voter);
  const isPupil = voter.accountId !== undefined;
  if (await hasMark(office.db, poll.id, marks.refusing)) return { shown: { step: "had", isPupil } };
  if (!isPupil && !hasPaperLeft(poll)) return { shown: { step: "none-left" } };
  const { phone } = pollWords(office.language);
  const hasTakenOne = isPupil && (await hasMark(office.db, poll.id, [marks.alone]));
  const notes = [...(hasTakenOne ? [phone.takenHere] : []), ...warningsOf(office, entered)];
  return { shown: { step: "door", asks, notes, isPupil: isPupil || hasNewWay } };
}

/** Without a cookie nobody could tell the first paper from the second, so a browser that keeps none gets none. */
export async function takePaper(office: Needed, entered: Entered, hasCookie: boolean): Promise<Answer> {
  const { poll, voter, asks, options } = entered;
  const { phone } = pollWords(office.language);
  const isPupil = voter.accountId !== undefined;
  const notes = warningsOf(office, entered);
  if (!hasCookie)
    return { shown: { step: "door", asks, notes, isPupil, error: phone.noCookie }, status: 400 };
  const marks = marksOf(office.serverKey, poll.salt, voter);
  const given = await givePaper(office.db, { pollId: poll.id, isPupil, marks });
  switch (given.outcome) {
    case "given":
      return { shown: { step: "paper", asks, options, notes, paper: given.paper } };
    case "already":
      return { shown: { step: "had", isPupil }, status: 409 };
    case "none-left":
      return { shown: { step: "none-left" }, status: 409 };
    case "closed":
      return closed(phone.closed);
  }
}

type Sent = { paper: string; option: string };

/** The same paper sent again is answered as counted, which it is. */
export async function sendPaper(office: Needed, entered: Entered, { paper, option }: Sent): Promise<Answer> {
  const { poll, asks, options } = entered;
  const { phone } = pollWords(office.language);
  switch (await castVote(office.dataFolder, { poll, paper, option })) {
    case "counted":
    case "already-counted":
      return { shown: { step: "thanks", asks } };
    case "no-option": {
      const notes = warningsOf(office, entered);
      return { shown: { step: "paper", asks, options, notes, paper, error: phone.choose }, status: 400 };
    }
    case "no-paper":
      return closed(phone.noPaper);
    case "closed":
      return closed(phone.tooLate);
  }
}

export function closed(why: string): Answer {
  return { shown: { step: "closed", why }, status: 404 };
}

/** Said before anybody answers. */
function warningsOf({ language }: Needed, { poll, voter, hasNewWay }: Entered): string[] {
  const { noneSignedIn, newWay } = pollWords(language);
  // A signed-in pupil's own paper sees to it that there is no result unless enough others have signed in.
  if (voter.accountId !== undefined) return [];
  return [
    ...(hasNewWay ? [newWay(watchedDays)] : []),
    ...(isWithoutNames(poll.papers) ? [noneSignedIn] : []),
  ];
}
