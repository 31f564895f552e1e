import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { isLocked } from "#db/locked.ts";
import type { PollEvent } from "./class-poll-state.ts";
import { closePoll, type PollOffice } from "./close-poll.server.ts";
import { isLost, isOpen } from "./poll.ts";
import { countInBox } from "./poll-box.server.ts";
import { listPolls } from "./polls-queries.server.ts";

type Listener = (event: PollEvent) => void;
type Watched = { listeners: Set<Listener>; last: PollEvent | undefined };
type Watch = { polls: Map<string, Watched>; timer: NodeJS.Timeout | undefined; isLooking: boolean };

const often = 1_000;
const watches = new WeakMap<Db, Watch>();

/**
 * Tells at once how many have answered, then whenever that has changed, and at last that the poll is closed. Answers may
 * come in at another process, so each one looks once a second: one question to the database for all polls it watches,
 * and a look into each box. Returns how to stop.
 */
export function watchPoll(office: PollOffice, pollId: string, listener: Listener): () => void {
  const { db } = office;
  const watch = watches.get(db) ?? { polls: new Map(), timer: undefined, isLooking: false };
  watches.set(db, watch);
  const watched = watch.polls.get(pollId) ?? { listeners: new Set(), last: undefined };
  watch.polls.set(pollId, watched);
  watched.listeners.add(listener);
  if (watched.last) listener(watched.last);
  else void look(office, watch);
  watch.timer ??= setInterval(() => void look(office, watch), often).unref();
  return () => {
    watched.listeners.delete(listener);
    if (watched.listeners.size === 0) forget(watch, pollId);
  };
}

async function look(office: PollOffice, watch: Watch): Promise<void> {
  if (watch.isLooking) return;
  watch.isLooking = true;
  try {
    const now = Date.now();
    // Who begins to watch while the database is being asked is not in its answer, and waits for the next one.
    const asked = [...watch.polls];
    const polls = await listPolls(
      office.db,
      asked.map(([id]) => id),
    );
    const found = new Map(polls.map((poll) => [poll.id, poll]));
    for (const [id, watched] of asked) {
      const poll = found.get(id);
      const isGoingOn = poll !== undefined && isOpen(poll, now);
      if (poll?.closedAt === null && !isGoingOn && !isLost(poll)) await closePoll(office, id, now);
      const event = isGoingOn ? { votes: countInBox(office.dataFolder, id), isClosed: false } : closed;
      if (!isNew(event, watched.last)) continue;
      watched.last = event;
      for (const listener of watched.listeners) listener(event);
      if (event.isClosed && watch.polls.get(id) === watched) forget(watch, id);
    }
  } catch (error) {
    // What is busy for a moment is asked again in a second.
    if (!isLocked(error)) log("error", "polls-not-watched", describeFault(error));
  } finally {
    watch.isLooking = false;
  }
}

/** The result itself is for the page to ask for: by then it is known whether there is one. */
const closed: PollEvent = { votes: 0, isClosed: true };

function isNew(event: PollEvent, last: PollEvent | undefined): boolean {
  return event.votes !== last?.votes || event.isClosed !== last.isClosed;
}

function forget(watch: Watch, pollId: string): void {
  watch.polls.delete(pollId);
  if (watch.polls.size > 0) return;
  clearInterval(watch.timer);
  watch.timer = undefined;
}
