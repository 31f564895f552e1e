import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTab, serveSurvey, type ServedSurvey } from "#tests/surveys/served-survey.ts";

// Who has had a token is known by a hash under the server's key. Without that key everybody could have another one.
let school: ServedSurvey;
beforeAll(async () => {
  school = await serveSurvey();
});
afterAll(() => school.close());

test("whoever takes away the server's key gives nobody a second vote: the server starts with its own key or not at all", async () => {
  const [aigerim] = school.pupils;
  const first = await school.visit(aigerim!);
  expect(await first.begin()).toBe("ready");
  expect(await first.send()).toBe("sent");
  await school.server().stop();
  const key = path.join(school.dataFolder, "secret.key");

  rmSync(key);
  await expect(school.restart()).rejects.toThrow(/secret\.key is missing/);
  writeFileSync(key, Buffer.alloc(32, 1));
  await expect(school.restart()).rejects.toThrow(/secret\.key does not belong/);

  // A server that takes any key, as one would that did not know its own, gives her another token.
  await school.db.deleteFrom("settings").where("name", "=", "server-key").execute();
  await school.restart();
  const second = await school.visit(aigerim!, openTab());
  expect(await second.begin()).toBe("ready");
  expect(await second.send()).toBe("sent");
});
