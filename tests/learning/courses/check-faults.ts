import { expect, test } from "vitest";
import { edited, faultsOf, lineWith, type Edit } from "./planted-content.ts";
import { soundContent } from "./sound-content.ts";

const sound = soundContent();

export type Planted = {
  name: string;
  in: string;
  find: string;
  put: string;
  /** What the fault says. */
  says: RegExp;
  /** A piece of the line it is reported on, as it stands after the edit; `put` itself if absent. */
  at?: string;
  /** Where it is reported, if not where it was planted. */
  reportedIn?: string;
};

/** Expects the fault at its line, with something to do. */
export function checkFaults(table: Planted[]): void {
  test.each(table)("$name", async ({ in: file, find, put, says, at = put, reportedIn = file }) => {
    const edit: Edit = { in: file, find, put };
    const line = lineWith(edited(sound, edit)[reportedIn], at);
    const faults = await faultsOf(sound, edit);
    const fault = faults.find((one) => one.file === reportedIn && says.test(one.says));
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({
      file: reportedIn,
      line,
      mend: expect.stringMatching(/\w{3}/),
    });
  });
}
