import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { countPupils } from "#app/school/classes/classes-queries.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { onceUnlocked } from "#db/locked.ts";
import { qrCode } from "#app/paper/qr-code.server.ts";
import type { ClassPollState, NoResult, WayIn } from "./class-poll-state.ts";
import { optionIds, type Question } from "./find-question.server.ts";
import { isLost, isOpen, mayAskAgainAt, type Asked, type OpenPoll } from "./poll.ts";
import { countInBox } from "./poll-box.server.ts";
import { keyOfPoll } from "./poll-key.server.ts";
import { findLastPoll } from "./polls-queries.server.ts";
import { leastShown } from "./tally.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Office & { origin: string };
export type ClassQuestion = { schoolClass: SchoolClass; question: Question; language: Language };

/** Where the poll of this question stands in this class. */
export async function showClassPoll(
  office: Needed,
  asking: ClassQuestion,
  { last = null, now = Date.now() }: { last?: NoResult | null; now?: number } = {},
): Promise<ClassPollState> {
  const { schoolClass, question, language } = asking;
  const pupils = await countPupils(office.db, schoolClass);
  // What stands in a sensitive lesson is for the class that it was opened for, not for whoever has a code.
  if (question.lesson.sensitive) return { step: "hands", because: "sensitive", pupils };
  if (pupils < leastShown) return { step: "hands", because: "few", pupils };
  const poll = await findLastPoll(office.db, askedOf(asking));
  if (poll && isOpen(poll, now)) {
    const votes = await onceUnlocked(() => countInBox(office.dataFolder, poll.id));
    return { step: "open", pupils, way: wayInto(office, poll, asking), votes };
  }
  if (!poll?.closedAt || !poll.result || now >= mayAskAgainAt(poll))
    return { step: "ready", pupils, last: poll && isLost(poll) ? "lost" : last };
  const zone = await findTimeZone(office.db, schoolClass.schoolId);
  const closedOn = formatDate(language, poll.closedAt, zone);
  const againFrom = formatDate(language, mayAskAgainAt(poll), zone);
  return { step: "closed", pupils, result: poll.result, closedOn, againFrom };
}

export function askedOf({ schoolClass, question: { lesson, block } }: ClassQuestion): Asked {
  const { course, id } = lesson;
  return { classId: schoolClass.id, course, lesson: id, block: block.id, options: optionIds(block) };
}

/** The QR code leads to the page in the class's language, the address on the board to that of the screen. */
function wayInto(
  { serverKey, origin }: Needed,
  { id, code }: OpenPoll,
  { schoolClass, language }: ClassQuestion,
): WayIn {
  const key = keyOfPoll(serverKey, id);
  return {
    code,
    address: `${origin.replace(/^https?:\/\//, "")}/${language}/poll`,
    qr: qrCode(`${origin}/${schoolClass.language}/poll/${code}?key=${key}`),
    stream: `/${language}/poll/${code}/results`,
  };
}
