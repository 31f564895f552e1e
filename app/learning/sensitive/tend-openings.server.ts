import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { endFutureOpenings } from "./lesson-openings-queries.server.ts";
import { minute } from "#app/calendar/durations.ts";

/**
 * Now and every minute: an opening that a clock running ahead has written must not come true when its hour comes, with
 * a child at home in front of it. Every process may. Returns how to stop.
 */
export function keepTendingOpenings(db: Db): () => void {
  const tend = () =>
    void endFutureOpenings(db, Date.now()).catch((error: unknown) =>
      log("error", "openings-not-tended", describeFault(error)),
    );
  const timer = setInterval(tend, minute).unref();
  const first = setTimeout(tend, 1_000).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}
