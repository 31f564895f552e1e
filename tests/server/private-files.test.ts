import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { looseFiles } from "#tests/support/loose-files.ts";
import { startServer } from "#tests/support/server.ts";
import { serveSurvey } from "#tests/surveys/served-survey.ts";

const modeOf = (file: string) => lstatSync(file).mode & 0o777;

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-private-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Windows keeps to other rules: what lies in a user's folder is theirs.
describe.skipIf(process.platform === "win32")("what lies in the data folder", () => {
  test("is its owner's alone: databases and their logs, keys, ballot boxes, and the folders", async () => {
    const school = await serveSurvey();
    const survey = await school.visit(school.pupils[0]!);
    expect([await survey.begin(), await survey.send()]).toEqual(["ready", "sent"]);
    const names = readdirSync(school.dataFolder, { recursive: true, encoding: "utf8" });
    expect(names).toEqual(
      expect.arrayContaining(["senim.sqlite", "senim.sqlite-wal", "senim.sqlite-shm", "secret.key"]),
    );
    expect(looseFiles(school.dataFolder)).toEqual([]);
    await school.close();
  });

  test("becomes so at a start where others could read it, and the owner may do what they could before", async () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, "ballot-boxes"));
    const outside = makeFolder();
    const files: Record<string, number> = {
      "demo-cards.txt": 0o644,
      "ballot-boxes/some.sqlite": 0o664,
      "copy.sh": 0o755,
      "read-only.txt": 0o444,
    };
    for (const [name, mode] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), "");
      chmodSync(path.join(folder, name), mode);
    }
    writeFileSync(path.join(outside, "public.txt"), "", { mode: 0o644 });
    chmodSync(path.join(outside, "public.txt"), 0o644);
    symlinkSync(path.join(outside, "public.txt"), path.join(folder, "linked.txt"));
    symlinkSync(outside, path.join(folder, "linked"));
    chmodSync(outside, 0o755);
    chmodSync(path.join(folder, "ballot-boxes"), 0o775);
    chmodSync(folder, 0o755);

    const server = await startServer({ dataFolder: folder });
    expect(looseFiles(folder)).toEqual([]);
    const kept = Object.keys(files).map((name) => [name, modeOf(path.join(folder, name)).toString(8)]);
    expect(Object.fromEntries(kept)).toEqual({
      "demo-cards.txt": "600",
      "ballot-boxes/some.sqlite": "600",
      "copy.sh": "700",
      "read-only.txt": "400",
    });
    // What only a link leads to is not ours.
    expect([modeOf(outside), statSync(path.join(outside, "public.txt")).mode & 0o777]).toEqual([
      0o755, 0o644,
    ]);
    await server.stop();
  });

  test("is so where the server makes the folder itself", async () => {
    const folder = path.join(makeFolder(), "new", "senim");
    const server = await startServer({ dataFolder: folder });
    expect(looseFiles(folder)).toEqual([]);
    await server.stop();
    expect(looseFiles(folder)).toEqual([]);
  });
});
