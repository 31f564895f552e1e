import { expect, test } from "vitest";
import { capAtEligible, roundToFive } from "#app/surveys/waves/participation.ts";

test("what is shown of a cohort is a multiple of five and never more than were asked, even when all have begun", () => {
  for (let eligible = 0; eligible <= 60; eligible += 1) {
    for (let begun = 0; begun <= eligible; begun += 1) {
      const shown = capAtEligible(roundToFive(begun), eligible);
      expect([shown % 5, shown <= eligible, Math.abs(shown - begun) < 5]).toEqual([0, true, true]);
    }
  }
});
