import { afterAll, beforeAll, beforeEach } from "vitest";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { forgetProgress, openComputer } from "./school-day.ts";

type FreshComputer = { school: TestSchool; browser: ReturnType<typeof openComputer> };

/** One school for a file of tests; before each of them nobody has done a thing, and nobody sits at the computer. */
export function useFreshComputer(): FreshComputer {
  const here = {} as FreshComputer;
  beforeAll(async () => {
    here.school = await makeSchool();
  });
  beforeEach(async () => {
    await forgetProgress(here.school);
    here.browser = openComputer(here.school);
  });
  afterAll(() => here.school.db.destroy());
  return here;
}
