import { isMigrated } from "#db/migrate.ts";
import { keepWatchingClock } from "./calendar/steady-clock.server.ts";
import { bindServerKey } from "./accounts/bind-server-key.server.ts";
import { keepSweepingDaily } from "./accounts/sweep-daily.server.ts";
import { isVersionLogged } from "./learning/teaching-log/log-queries.server.ts";
import { keepLessons } from "./learning/courses/kept-lessons.server.ts";
import { listSchoolIds } from "./school/classes/schools-queries.server.ts";
import { keepTendingOpenings } from "./learning/sensitive/tend-openings.server.ts";
import { closePollBoxes } from "./learning/polls/poll-box.server.ts";
import { endStreams } from "./learning/polls/stream-poll.server.ts";
import { keepTendingPolls } from "./learning/polls/tend-polls.server.ts";
import { closeDatabase, database } from "./database.server.ts";
import { env } from "./env.server.ts";
import { watchHealthSigns } from "./health-signs.server.ts";
import { keepFilesPrivate } from "./private-files.server.ts";
import { isVersionAnswered } from "./learning/progress/progress-queries.server.ts";
import { findMissingFiles, type SurveyFile } from "./surveys/course-of-a-wave/find-missing-files.server.ts";
import { closeBallotBoxes } from "./surveys/ballot-box/ballots.server.ts";
import { keepTendingWaves } from "./surveys/course-of-a-wave/tend-waves.server.ts";

let signs: ReturnType<typeof watchHealthSigns> | undefined;
let stopWatchingClock = () => {};
let stopTendingWaves = () => {};
let stopTendingPolls = () => {};
let stopTendingOpenings = () => {};
let stopSweepingDaily = () => {};

/** Before the first request: opens the database and brings it to the newest shape. Throws when it can't. */
export async function startUp(): Promise<{ hasSchool: boolean }> {
  keepFilesPrivate(env.dataFolder);
  const db = await database();
  // A key that is not this database's stops the server here, not at somebody's sign-in.
  await bindServerKey(db, env.dataFolder);
  await keepLessons(db, [isVersionAnswered, isVersionLogged]);
  signs = watchHealthSigns(env.dataFolder);
  stopWatchingClock = keepWatchingClock(db);
  const office = { db, dataFolder: env.dataFolder };
  stopTendingWaves = keepTendingWaves(office);
  stopSweepingDaily = keepSweepingDaily(db);
  stopTendingOpenings = keepTendingOpenings(db);
  stopTendingPolls = keepTendingPolls(office);
  return { hasSchool: (await listSchoolIds(db)).length > 0 };
}

export type Health = {
  ok: boolean;
  commit: string;
  /** Of the surveys that are under way, and of no named one: whoever asks may be anybody. */
  missing?: SurveyFile[];
};

/** `ok` when the database can be read and is migrated, and the data folder shows no fault and has what a survey needs. */
export async function checkHealth(): Promise<Health> {
  const { commit } = env;
  try {
    const db = await database();
    if (!(await isMigrated(db))) return { ok: false, commit };
    const missing = await findMissingFiles({ db, dataFolder: env.dataFolder });
    const ok = (await signs?.areGood(missing)) ?? false;
    return { ok, commit, ...(missing.length > 0 && { missing }) };
  } catch {
    return { ok: false, commit };
  }
}

/** Called once, as soon as nothing new is taken: ends the answers that would not end by themselves. */
export function beginStop(): void {
  endStreams();
}

/** Called once, after the last response has been sent. */
export async function shutDown(): Promise<void> {
  signs?.stop();
  stopWatchingClock();
  stopTendingWaves();
  stopTendingPolls();
  stopTendingOpenings();
  stopSweepingDaily();
  closeBallotBoxes();
  closePollBoxes("all");
  await closeDatabase();
}
