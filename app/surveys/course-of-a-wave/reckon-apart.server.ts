import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Release } from "#app/surveys/release/release.ts";
import type { ReleaseInput } from "#app/surveys/release/release-survey.ts";

/** In the built server too the thread is found by its name in package.json, not beside this file. */
const program = createRequire(import.meta.url).resolve(
  "#app/surveys/course-of-a-wave/release-thread.server.ts",
);

/**
 * A release reckoned by a thread of its own: the auditor solves for seconds, and pages and the health check go on
 * meanwhile. Throws if the thread ends without one, and then nothing has been kept.
 */
export function reckonApart(input: ReleaseInput): Promise<Release> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: input, env: {}, execArgv: [] });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`a release ended with ${code} before it was made`)));
  });
}
