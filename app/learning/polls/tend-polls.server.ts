import { statSync } from "node:fs";
import { isClockSteady } from "#app/calendar/steady-clock.server.ts";
import { describeFault, log } from "#app/log.server.ts";
import { closePoll, forgetLeftMarks, type PollOffice } from "./close-poll.server.ts";
import { notAgainFor, openFor } from "./poll.ts";
import { closePollBoxes, listPollBoxes, pollBoxFile, removePollBox } from "./poll-box.server.ts";
import { listDuePolls, listOpenPolls, removePollsClosedBefore } from "./polls-queries.server.ts";
import { minute } from "#app/calendar/durations.ts";

/** Tends the polls now and every minute. Every process may: what one has done the others find done. Returns how to stop. */
export function keepTendingPolls(office: PollOffice): () => void {
  const tend = () =>
    void tendPolls(office).catch((error: unknown) => log("error", "polls-not-tended", describeFault(error)));
  const timer = setInterval(tend, minute).unref();
  const first = setTimeout(tend, 1_000).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}

/** Closes what has run its half hour with nobody looking, and forgets the results that keep nobody from asking again. */
export async function tendPolls(office: PollOffice, now = Date.now()): Promise<void> {
  if (!(await isClockSteady(office.db))) return;
  for (const id of await listDuePolls(office.db, now)) await closePoll(office, id, now);
  await removePollsClosedBefore(office.db, now - notAgainFor);
  await removeStrays(office, now);
  closePollBoxes("removed");
  await forgetLeftMarks(office.db);
}

/** Boxes whose poll is not open: a crash came between the two. One that is being opened at this moment is in no database yet. */
async function removeStrays({ db, dataFolder }: PollOffice, now: number): Promise<void> {
  const open = await listOpenPolls(db);
  for (const id of listPollBoxes(dataFolder)) {
    const stats = statSync(pollBoxFile(dataFolder, id), { throwIfNoEntry: false });
    if (!open.has(id) && (!stats || now - stats.mtimeMs > openFor)) removePollBox(dataFolder, id);
  }
}
