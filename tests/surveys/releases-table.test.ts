import { describe, expect, test } from "vitest";
import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { makeSurveySchool } from "./make-school.ts";
import { day, opening, openedWave, pupilsOnly, type SurveySchool } from "./survey-school.ts";

const row = { instrument: "pupils-5-11", policy: "SDC-1", hash: "", released_at: 0, document: "{}" };

describe("the database itself", () => {
  test("takes no release of a wave that is open or closing", async () => {
    const { school, wave } = await makeWave();
    await expect(release(school, wave)).rejects.toThrow("nothing is released before the seal");
    await beginClosing(school, { wave }, opening);
    await expect(release(school, wave)).rejects.toThrow("nothing is released before the seal");
  });

  test("takes one release of a sealed wave, and lets nobody change, replace or remove it", async () => {
    const { school, wave } = await makeWave();
    await beginClosing(school, { wave }, opening);
    await finishClosing(school, wave.id, opening + day);
    await release(school, wave);
    const { db } = school;
    await expect(release(school, wave)).rejects.toThrow("a release never changes");
    const replacing = db.replaceInto("survey_releases").values({ ...row, wave_id: wave.id });
    await expect(replacing.execute()).rejects.toThrow("a release never changes");
    const changing = db.updateTable("survey_releases").set({ document: "{}" });
    await expect(changing.execute()).rejects.toThrow("a release never changes");
    await expect(db.deleteFrom("survey_releases").execute()).rejects.toThrow("a release never changes");
  });

  test("keeps the counts of tokens and ballots empty until the seal", async () => {
    const { school, wave } = await makeWave();
    const counts = () =>
      school.db.selectFrom("survey_wave_keys").select(["way", "tokens", "ballots"]).orderBy("way").execute();
    await beginClosing(school, { wave }, opening);
    const both = (count: number | null) =>
      ["account", "slip"].map((way) => ({ way, tokens: count, ballots: count }));
    expect(await counts()).toEqual(both(null));
    await finishClosing(school, wave.id, opening + day);
    expect(await counts()).toEqual(both(0));
  });
});

async function makeWave() {
  const school = await makeSurveySchool();
  return { school, wave: await openedWave(school, pupilsOnly) };
}

async function release({ db }: SurveySchool, wave: Wave): Promise<void> {
  await db
    .insertInto("survey_releases")
    .values({ ...row, wave_id: wave.id })
    .execute();
}
