import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** The side that knows who, and the side that knows what. */
const who = /^app\/surveys\/tokens\//;
const what = /^app\/surveys\/ballot-box\//;
/** Opening, closing and forgetting a wave touch both, and read neither; so do invented voters and those who try to link. */
const mayKnowBoth = [
  /^app\/surveys\/course-of-a-wave\/(?:open|close|forget)-wave\.server\.ts$/,
  /^app\/demonstration\//,
  /^tests\/(?:attacks|surveys|bench)\//,
];
/** What tells people apart, or opens a database where they stand; `locked.ts` opens none, it waits. */
const people =
  /^app\/(?:accounts|school|audit|learning\/progress|surveys\/tokens)\/|^app\/(?:database\.server|request-context)\.ts$|^db\/(?!locked\.ts$)/;

type Files = ReadonlyMap<string, string>;

const ours = readFiles(["app", "db", "tests"]);

describe("the wall between who took part and what was answered", () => {
  test("no file imports both, but those that must", () => {
    expect(filesOnBothSides(ours)).toEqual([]);
  });

  test("what takes a ballot reaches nothing that knows a person", () => {
    for (const file of ["ballots.server.ts", "ballot-handler.server.ts", "cast-ballot.server.ts"]) {
      const reached = reachedFrom(ours, `app/surveys/ballot-box/${file}`);
      expect(reached.length).toBeGreaterThan(5);
      expect(reached.filter((one) => people.test(one))).toEqual([]);
    }
  });

  test("what gives a token reaches no ballot box", () => {
    for (const file of [...ours.keys()].filter((one) => who.test(one))) {
      expect(reachedFrom(ours, file).filter((one) => what.test(one))).toEqual([]);
    }
  });

  test("of all the app only the room of boxes opens a database by itself", () => {
    const openers = [...ours].filter(
      ([file, text]) => file.startsWith("app/") && /from "better-sqlite3"/.test(text),
    );
    expect(openers.map(([file]) => file)).toEqual(["app/box/box-file.server.ts"]);
  });

  test("the browser's part reaches neither side", () => {
    const reached = reachedFrom(ours, "app/surveys/answering/answer-ballot.ts");
    expect(reached.filter((file) => /\.server\./.test(file))).toEqual([]);
  });

  test("would not stand if one file were planted on both sides", () => {
    const planted = `import { issueToken } from "./tokens/issue-token.server.ts";
      import { openBallotBox } from "#app/surveys/ballot-box/ballot-box.server.ts";`;
    expect(filesOnBothSides(new Map([...ours, ["app/surveys/tally.server.ts", planted]]))).toEqual([
      "app/surveys/tally.server.ts",
    ]);
    const handler = `import { findViewer } from "#app/accounts/find-viewer.server.ts";`;
    const file = "app/surveys/ballot-box/ballot-handler.server.ts";
    expect(reachedFrom(new Map([...ours, [file, handler]]), file).some((one) => people.test(one))).toBe(true);
  });
});

function filesOnBothSides(files: Files): string[] {
  return [...files.keys()].filter((file) => {
    if (mayKnowBoth.some((pattern) => pattern.test(file))) return false;
    const sides = [file, ...importsOf(files, file)];
    return sides.some((one) => who.test(one)) && sides.some((one) => what.test(one));
  });
}

/** Every file that this one loads, and those that they load. */
function reachedFrom(files: Files, start: string): string[] {
  const reached = new Set<string>();
  const ahead = [start];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    ahead.push(...importsOf(files, file));
  }
  reached.delete(start);
  return [...reached];
}

/** A type is gone when the program runs, so it carries nothing over the wall. */
function importsOf(files: Files, file: string): string[] {
  const statements =
    files
      .get(file)
      ?.matchAll(/^\s*(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm) ?? [];
  return [...statements].flatMap(([, named, dynamic]) => {
    const target = named ?? dynamic ?? "";
    if (target.startsWith("#")) return [target.slice(1)];
    return target.startsWith(".") ? [path.posix.join(path.posix.dirname(file), target)] : [];
  });
}

function readFiles(folders: string[]): Files {
  const names = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.posix.join(folder, name)),
  );
  return new Map(
    names.filter((name) => /\.tsx?$/.test(name)).map((name) => [name, readFileSync(name, "utf8")]),
  );
}
