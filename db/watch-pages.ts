import path from "node:path";
import { Worker } from "node:worker_threads";

/** From one look to the next, in milliseconds; a look at a large database takes a second or two. */
const usual = { first: 5_000, pause: 120_000 };

/** Looks again and again, beside the work, at every page of the folder's databases. What the last look found is known at once. */
export function keepCheckingPages(dataFolder: string, { first, pause } = usual) {
  let isSound = true;
  let worker: Worker | undefined;
  const { promise: checked, resolve: sayChecked } = Promise.withResolvers<void>();
  let timer = setTimeout(look, first).unref();
  return {
    isSound: () => isSound,
    /** Resolves after the first look. */
    checked: () => checked,
    stop() {
      clearTimeout(timer);
      void worker?.terminate();
    },
  };

  function look(): void {
    const began = performance.now();
    worker = new Worker(path.resolve("db/check-pages.ts"), { workerData: dataFolder });
    worker.unref();
    worker.once("message", (found: boolean) => (isSound = found));
    // A thread that could not look has found nothing.
    worker.once("error", () => {});
    worker.once("exit", () => {
      sayChecked();
      // However large the database: nine tenths of the time nobody looks.
      timer = setTimeout(look, Math.max(pause, 9 * (performance.now() - began))).unref();
    });
  }
}
