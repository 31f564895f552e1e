import type { Viewer } from "#app/accounts/viewer.ts";
import type { Language } from "#app/i18n/language.ts";
import { enterCode } from "./enter-code.server.ts";
import { findQuestion, optionIds } from "./find-question.server.ts";
import { isOpen, type OpenPoll } from "./poll.ts";
import { readCode } from "./poll-code.ts";
import { hasKey } from "./poll-key.server.ts";
import { findPollByCode } from "./polls-queries.server.ts";
import { isInRightHands, isPupilOfClass, type Voter } from "./voter.server.ts";
import type { Office } from "#app/request-context.ts";

type Asker = {
  code: string;
  /** From the QR code, or from having typed the code before. */
  key: string | null;
  device: string;
  network: string;
  viewer: Viewer | undefined;
  language: Language;
};
type Refused = { outcome: "closed" } | { outcome: "slowed"; seconds: number };

/** A poll that is open, and who has come to it. */
export type Entered = {
  outcome: "entered";
  poll: OpenPoll;
  voter: Voter;
  asks: string;
  options: { id: string; says: string }[];
  /** A pupil of the class, signed in with a card or password too new to show that it is in their hands. */
  hasNewWay: boolean;
};

type Needed = Pick<Office, "db" | "serverKey">;

/** What is asked under this code, for whoever may answer it. */
export async function enterPoll(office: Needed, asker: Asker, now = Date.now()): Promise<Entered | Refused> {
  const { device, viewer, language } = asker;
  const admitted = await admit(office, asker, now);
  if (admitted.outcome !== "found") return admitted;
  const { poll, isPupil } = admitted;
  const question = findQuestion(poll, language);
  // A lesson that was changed meanwhile asks something else.
  if (!question || optionIds(question.block).join() !== poll.options.join()) return { outcome: "closed" };
  const { asks, options } = question.block;
  const isProven = isPupil && viewer !== undefined && (await isInRightHands(office.db, viewer, poll));
  return {
    outcome: "entered",
    poll,
    voter: { device, accountId: isProven ? viewer.accountId : undefined },
    asks,
    options,
    hasNewWay: isPupil && !isProven,
  };
}

type Admitted = { outcome: "found"; poll: OpenPoll; isPupil: boolean } | Refused;

/** By the key, as a pupil of the class, or by the code alone: only this can be guessed, and is slowed down. */
async function admit(
  office: Needed,
  { code, key, device, network, viewer }: Asker,
  now: number,
): Promise<Admitted> {
  const found = await findPollByCode(office.db, code);
  const poll = found && isOpen(found, now) ? found : undefined;
  const isPupil = poll !== undefined && (await isPupilOfClass(office.db, viewer, poll.classId));
  if (poll && (isPupil || hasKey(office.serverKey, poll.id, key))) return { outcome: "found", poll, isPupil };
  // With a key nobody is guessing codes: the poll has ended since, and its thirty phones look once more.
  if (key !== null || !readCode(code)) return { outcome: "closed" };
  const entered = await enterCode(office.db, { code, device, network }, now);
  if (entered.outcome === "wrong") return { outcome: "closed" };
  return entered.outcome === "slowed" ? entered : { ...entered, isPupil: false };
}
