import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { measureColdPage } from "./cold-page.ts";
import { openPlace, signIn } from "./place.ts";
import { printFigures, type Figures } from "./figures.ts";
import { measureInterleaved, warmUp, type Load } from "./interleaved.ts";
import { readAnswerOf } from "./control.ts";
import { measurePolls, printPolls } from "./poll.ts";
import { takeTurns } from "./pupils.ts";
import { progressBody } from "./progress-body.ts";
import { measureRelease } from "./release.ts";
import { measureSurvey } from "./survey.ts";

/**
 * `npm run bench`: Senim beside a bare `node:http` server that sends the same bytes, in turns, in one run. Only the
 * ratios carry over to another machine. `npm run bench -- --quick` takes one short round of each.
 */
const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 1 : 5;
const seconds = isQuick ? 1 : 2;
const folder = mkdtempSync(path.join(os.tmpdir(), "senim-bench-"));
const place = await openPlace(folder);
try {
  const cookie = await signIn(place.senim.origin, "student");
  const headers = { cookie, "accept-encoding": "gzip, deflate, br, zstd" };
  const loads: Load[] = [
    { name: "lesson page, signed in", request: { method: "GET", path: "/kk/courses/b/b7", headers } },
    { name: "course list, signed in", request: { method: "GET", path: "/kk/courses", headers } },
    {
      name: "POST /progress, one event",
      request: {
        method: "POST",
        path: "/progress",
        headers: { ...headers, "content-type": "application/json", "sec-fetch-site": "same-origin" },
        body: progressBody,
        cookie: await takeTurns(folder),
      },
    },
  ];
  const figures: Figures[] = [];
  for (const load of loads) await warmUp(place, load);
  for (const load of loads) {
    const answer = await readAnswerOf(place.senim.origin, load.request);
    await place.control.answerWith(answer);
    for (const connections of [1, 16, 64]) {
      figures.push(
        await measureInterleaved(place, load, { connections, rounds, seconds, bytes: answer.body.length }),
      );
    }
  }
  printFigures(figures, place.residentMegabytes());
  printPolls(await measurePolls(place, folder, isQuick ? 1 : 3));
  await measureColdPage(place.senim.origin, cookie);
  const { tokensPerSecond, ballotsPerSecond } = await measureSurvey(isQuick ? 300 : 1_500);
  console.log(
    `\nSurvey, one core, durable: ${Math.round(tokensPerSecond)} tokens/s, ${Math.round(ballotsPerSecond)} ballots/s`,
  );
  const { ballots, milliseconds } = measureRelease();
  console.log(`Release of ${ballots} ballots with its audit: ${milliseconds} ms`);
} finally {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
}
