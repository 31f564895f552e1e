import { createBudgets } from "#app/accounts/budget.ts";

/** A week's lessons that waited for a connection arrive at once; after that an answer every two seconds is a busy hour. */
const ofEvents = { atOnce: 3_000, aMinute: 30 };
/** Who taps fast sends each answer by itself. */
const ofBatches = { atOnce: 300, aMinute: 60 };

/** What one learner may send, counted in memory: with several processes so much to each of them. */
export function createProgressLimit() {
  const events = createBudgets(ofEvents);
  const batches = createBudgets(ofBatches);
  return {
    /** Seconds to wait; 0 when the batch may be recorded. */
    take(learner: string, count: number, now: number): number {
      const pause = batches.take(learner, now);
      if (pause > 0) return pause;
      const pauseOfEvents = events.take(learner, now, count);
      if (pauseOfEvents > 0) batches.giveBack(learner);
      return pauseOfEvents;
    },
    /** For events that changed nothing: a line that breaks makes a browser send them again. */
    giveBack(learner: string, count: number): void {
      events.giveBack(learner, count);
    },
  };
}

export const progressLimit = createProgressLimit();
