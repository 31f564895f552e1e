import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A house that holds nothing but the command itself, so that nothing of worth is there to be deleted. */
const house = mkdtempSync(path.join(tmpdir(), "senim-house-"));
const papers = path.join(house, "papers");
beforeAll(() => {
  copyFileSync("senim.mjs", path.join(house, "senim.mjs"));
  mkdirSync(papers);
  writeFileSync(path.join(papers, "letter.txt"), "to somebody");
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function startOver(dataFolder: string) {
  const command = [path.join(house, "senim.mjs"), "demo", "--fresh"];
  const env = { ...process.env, SENIM_DATA: dataFolder };
  return spawnSync(process.execPath, command, { env, encoding: "utf8" });
}

test("starting over deletes nothing in a folder that holds no senim.sqlite", () => {
  const { status, stderr } = startOver(papers);
  expect([status, stderr]).toEqual([1, expect.stringContaining("nothing in it was deleted")]);
  expect(readdirSync(papers)).toEqual(["letter.txt"]);
});

test("nor in one that holds Senim itself", () => {
  writeFileSync(path.join(house, "senim.sqlite"), "");
  const { status, stderr } = startOver(house);
  expect([status, stderr]).toEqual([1, expect.stringContaining("nothing in it was deleted")]);
  expect(readdirSync(house)).toContain("papers");
});
