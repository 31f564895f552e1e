import { parentPort, workerData } from "node:worker_threads";
import type { ReleaseInput } from "#app/surveys/release/release-survey.ts";
import { reckonRelease } from "./reckon-release.server.ts";

// A program of its own, run by Node from its source as the server is: it opens no file and asks nobody.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
parentPort?.postMessage(reckonRelease(workerData as ReleaseInput));
