import { cardCookie, classCookie, deviceCookie } from "#app/accounts/cookies.server.ts";
import { idleLimit, longestSession } from "#app/accounts/session.ts";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import type { PromisedNumbers } from "./words/en-privacy.ts";
import { languageCookieAge } from "#app/i18n/remember-language.server.ts";
import { mostEventsOfBlock } from "#app/learning/progress/record-events.server.ts";
import { notAgainFor, openFor } from "#app/learning/polls/poll.ts";
import { leastShown } from "#app/learning/polls/tally.ts";
import { voterCookieAge } from "#app/learning/polls/voter-cookie.server.ts";
import { longestIdle } from "#app/surveys/answering/visit.ts";
import { ballotLength } from "#app/surveys/blind-signature/ballot.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { daysOfDispute } from "#app/surveys/waves/retention.ts";
import { daysBetweenWaves, fewestEligible, graceBeforeSeal } from "#app/surveys/waves/wave.ts";
import { day, hour, minute, second } from "#app/calendar/durations.ts";

/** What keeps a promise is also what says it: no number of the privacy page is typed twice. */
export const promisedNumbers: PromisedNumbers = {
  pupilIdleMinutes: idleLimit(["student"]) / minute,
  staffIdleMinutes: idleLimit(["teacher"]) / minute,
  surveyIdleMinutes: longestIdle / minute,
  sessionHours: longestSession / hour,
  deviceDays: ageIn(day, deviceCookie.maxAge),
  languageDays: ageIn(day, languageCookieAge),
  cardMinutes: ageIn(minute, cardCookie.maxAge),
  classMinutes: ageIn(minute, classCookie.maxAge),
  pollCookieMinutes: ageIn(minute, voterCookieAge),
  leastVotes: leastShown,
  pollMinutes: openFor / minute,
  pollKeptDays: notAgainFor / day,
  hardLessonMinutes: minutesOpen,
  latestAnswers: mostEventsOfBlock,
  leastInGroup: sdc2.k,
  leastOfHarm: sdc2.kAdultHarm,
  leastForGroups: sdc2.fewestEligibleForGroups,
  leastAsked: fewestEligible,
  daysBetweenSurveys: daysBetweenWaves,
  graceHours: graceBeforeSeal / hour,
  ballotBytes: ballotLength,
  watchedDays,
  boxKeptDays: daysOfDispute,
};

/** Of a cookie's `Max-Age`, which is in seconds; one without it ends with the browser. */
function ageIn(unit: number, maxAge = 0): number {
  return (maxAge * second) / unit;
}
