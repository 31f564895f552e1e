import { describe, expect, test } from "vitest";
import type { AnswerBallot } from "#app/surveys/answering/answer-ballot.ts";
import { readSealedBallots, sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import { answersOf } from "./survey-school.ts";
import { serveSurvey, type ServedSurvey } from "./served-survey.ts";

const pupils = 1_000;
/** A computer room's worth of connections at once. */
const atOnce = 64;

const everyBallotOnce = Array.from({ length: pupils }, (_, number) =>
  JSON.stringify(answersOf(number)),
).toSorted();

describe("a thousand pupils of one school, against one process", { timeout: 180_000 }, () => {
  test("begin and send within a minute; each is answered, each is counted once", async () => {
    const school = await serveSurvey({ pupils });
    try {
      const surveys = await everybodyBegins(school);
      const began = performance.now();
      const outcomes = await inParallel(surveys, (survey) => survey.send());
      expect((performance.now() - began) / 1000).toBeLessThan(60);
      expect(outcomes.every((outcome) => outcome === "sent")).toBe(true);
      expect(countedBallots(school)).toEqual(everyBallotOnce);
    } finally {
      await school.close();
    }
  });

  test("lose no counted ballot and double none when the server is killed in the middle", async () => {
    const school = await serveSurvey({ pupils });
    try {
      const surveys = await everybodyBegins(school);
      let sent = 0;
      let restarted: Promise<void> | undefined;
      await inParallel(surveys, async (survey) => {
        while ((await survey.send()) !== "sent") await restarted;
        sent += 1;
        if (sent === pupils / 2)
          restarted = school
            .server()
            .kill()
            .then(() => school.restart());
      });
      expect(countedBallots(school)).toEqual(everyBallotOnce);
    } finally {
      await school.close();
    }
  });
});

async function everybodyBegins(school: ServedSurvey): Promise<AnswerBallot[]> {
  return inParallel([...school.pupils.entries()], async ([number, viewer]) => {
    const survey = await school.visit(viewer);
    expect(await survey.begin()).toBe("ready");
    for (const [question, option] of Object.entries(answersOf(number))) survey.answer(question, option);
    return survey;
  });
}

function countedBallots({ dataFolder, wave }: ServedSurvey): string[] {
  sealBallotBox(dataFolder, wave.id);
  const ballots = readSealedBallots(dataFolder, wave.id);
  return ballots.map(({ answers }) => JSON.stringify(answers)).toSorted();
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const ahead = items.entries();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of ahead) results[index] = await work(item);
  });
  await Promise.all(workers);
  return results;
}
