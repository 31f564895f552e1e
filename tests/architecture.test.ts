import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cruise, type ICruiseResult, type IModule } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { forbidden, options, pages } from "../.dependency-cruiser.ts";

type Files = Record<string, string>;

/** Their folders hold rooms; every other folder of `app/` is a room itself. */
const wings = ["school", "activities", "learning", "surveys", "response", "region", "exchange", "offline"];
const ground = [
  "accounts",
  "audit",
  "box",
  "calendar",
  "content-files",
  "figures",
  "forms",
  "i18n",
  "paper",
  "safety",
  "ui",
];
const withoutPeople = ground.filter((room) => room !== "accounts" && room !== "audit");
/** The activities that there are, and the registers that name them. */
const kinds = [...readFileSync("app/activities/rules.ts", "utf8").matchAll(/ as (\w+) \}/g)].map(
  ([, kind = ""]) => kind,
);
const registers = /^app\/activities\/(?:rules|sources|views|views-at-once|screens|papers)\.ts$/;

/** What a room may lean on: rooms, and wings for all of their rooms. The longest name that fits a room counts; a room without one is not built yet. */
const plan: Record<string, readonly string[]> = {
  ...Object.fromEntries(ground.map((room) => [room, ground])),
  shell: ground,
  help: [...ground, "school", "learning", "surveys"],
  school: [...ground, "school"],
  activities: [...ground, "school", "activities"],
  // Each kind is a room that knows no other, so that it comes and goes with its folder.
  ...Object.fromEntries(
    kinds.map((kind) => [`activities/${kind}`, [...ground, "school", "activities/parts"]]),
  ),
  "activities/parts": [...ground, "school"],
  learning: [...ground, "school", "activities", "learning"],
  surveys: [...ground, "school", "learning/courses", "surveys"],
  "response/telling": [...withoutPeople, "response/vault"],
  response: [...ground, "school", "response"],
  region: [...withoutPeople, "surveys/waves", "response/register", "region"],
  exchange: [...ground, "school/import", "learning/training", "exchange"],
  offline: [...ground, "learning/lessons", "learning/progress", "offline"],
  today: [...ground, ...wings],
  // What all rooms say, put together for those who send it: no room may lean on it.
  messages: [...ground, ...wings, "help", "today"],
  server: ["i18n"],
  demonstration: [...ground, ...wings],
};
/** What every room may use of the files beside the rooms. */
const groundFiles =
  /^app\/(?:database\.server|env\.server|log\.server|own-address\.server|private-files\.server|request-context|without-waiting\.server)\.ts$/;

/** What a room says in one language. */
const words = /\/words\/(\w\w)((?:-[a-z]+)*)\.ts$/;

/** On an element of HTML or SVG; a component of ours may call a property so. */
const styleAttribute = /<[a-z][^<>]*\sstyle=|\bstyle:\s*\{/;

/** A question to the database, whoever asks it. */
const query =
  /\.(?:selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(|\bsql`/;
/** Browsers don't all have it, and days are known in one way. */
const temporal = /\bTemporal\./;

const ours = readFiles(["app", "db", "tests"], /\.(?:ts|tsx)$/);
const inHouse = Object.fromEntries(Object.entries(ours).filter(([file]) => file.startsWith("app/")));
let house: ICruiseResult;
beforeAll(async () => {
  house = await look(process.cwd());
});

describe("which file imports which", () => {
  test("TypeScript is seen at all, and every import is found", () => {
    const own = house.modules.filter(({ source }) => source in ours);
    const edges = own.flatMap(({ dependencies }) => dependencies);
    expect(own.length).toBe(Object.keys(ours).length);
    expect(edges.filter(({ dependencyTypes }) => dependencyTypes.includes("type-only"))).not.toEqual([]);
    expect(edges.filter(({ couldNotResolve }) => couldNotResolve).map(({ module }) => module)).toEqual([]);
  });

  test.each(forbidden.map(({ name }) => name))("%s", (name) => {
    const broken = house.summary.violations.filter((violation) => violation.rule.name === name);
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

describe("rooms", () => {
  test("form no circle", () => {
    expect(findCircle(roomEdges(house.modules))).toBeUndefined();
  });

  test("lean on what the plan lets them", () => {
    expect(offThePlan(roomEdges(house.modules))).toEqual([]);
  });

  test("hold no rooms of their own", () => {
    expect(Object.keys(ours).filter(isTooDeep)).toEqual([]);
  });

  test("are no halls", () => {
    expect(
      sizes(ours)
        .filter(([, lines]) => lines > 2300)
        .map(([room]) => room),
    ).toEqual([]);
  });

  test("use only the ground files of those beside the rooms", () => {
    expect(upwardImports(house.modules)).toEqual([]);
  });
});

describe("what stands in a file", () => {
  test("process.env is read only in env.server.ts and the demonstration's own entry", () => {
    expect(
      filesWith(/process\.env/, {
        except: ["app/env.server.ts", "app/demonstration/demo.ts"],
        within: /^(?:app|db)\//,
      }),
    ).toEqual([]);
  });

  test("no query stands outside a query file", () => {
    expect(filesWith(query, { within: /^app\/(?!.*-queries\.server\.ts$)/ })).toEqual([]);
  });

  test("every relative import carries its extension", () => {
    const here = "tests/architecture.test.ts";
    const bare = Object.keys(ours).filter(
      (file) => file !== here && bareImports(ours[file] ?? "").length > 0,
    );
    expect(bare).toEqual([]);
  });

  test("days are reckoned in the calendar alone, and never in a browser", () => {
    expect(filesWith(temporal, { within: /^(?:app|db)\/(?!calendar\/.*\.server\.ts$)/ })).toEqual([]);
    expect(filesWith(temporal, { within: /^app\/calendar\// })).not.toEqual([]);
  });

  test("no served element has a style attribute", () => {
    expect(filesWith(styleAttribute, { within: /^app\/.*\.tsx$/ })).toEqual([]);
  });

  test("no lesson imports or exports", () => {
    const lessons = readFiles(["content"], /\.mdx$/);
    expect(Object.keys(lessons).length).toBeGreaterThan(0);
    expect(
      Object.keys(lessons).filter((file) => /^\s*(?:import|export)\b/m.test(lessons[file] ?? "")),
    ).toEqual([]);
  });
});

describe("what a room says", () => {
  test("stands beside it in every language, under one name", () => {
    expect(wordFaults(ours)).toEqual([]);
  });

  test("is put together by that name, and comes to a browser with what its hook says", () => {
    expect(hookFaults(inHouse)).toEqual([]);
  });

  test("stands nowhere else", () => {
    expect(Object.keys(ours).filter((file) => file.includes("/words/") && !words.test(file))).toEqual([]);
  });
});

describe("activities", () => {
  test("are named in their own folders and in the registers, and nowhere else is one told from another", () => {
    const others = Object.keys(ours).filter(
      (file) =>
        /^app\/(?:activities|learning|today|demonstration)\//.test(file) &&
        !registers.test(file) &&
        !words.test(file) &&
        !kinds.includes(file.split("/")[2] ?? ""),
    );
    expect(others.filter((file) => tellsKindsApart(ours[file] ?? ""))).toEqual([]);
  });

  test("have a folder each, and every folder is one", () => {
    const folders = Object.keys(ours).flatMap((file) => /^app\/activities\/(\w+)\//.exec(file)?.[1] ?? []);
    expect([...new Set(folders)].filter((folder) => folder !== "parts").toSorted()).toEqual(kinds.toSorted());
  });
});

describe("how the house is laid out", () => {
  test("no barrel, and no room that is a drawer for anything", () => {
    const odd = /(?:^|\/)(?:index\.tsx?$|(?:utils?|libs?|services?|components|common|shared)(?:\/|\.))/;
    expect(Object.keys(ours).filter((file) => /^(?:app|db)\//.test(file) && odd.test(file))).toEqual([]);
    expect(["app/ui/index.ts", "app/utils/x.ts", "app/ui/utils.ts"].every((file) => odd.test(file))).toBe(
      true,
    );
  });
});

describe("each rule can fail", () => {
  const folder = plant({
    "package.json": JSON.stringify({
      type: "module",
      imports: { "#app/*": "./app/*", "#db/*": "./db/*", "#tests/*": "./tests/*" },
    }),
    "app/env.server.ts": "export const env = {};",
    "app/root.tsx": `import "#app/courses/catalogue.ts";`,
    "app/request-middleware.server.ts": "export const begin = 1;",
    "app/server/server.ts": `import "./rules.ts"; import "../env.server.ts";`,
    "app/server/rules.ts": "export {};",
    [pages[0] ?? ""]: "export const page = 1; export type Page = 1;",
    "app/today/state.ts": `import { page } from "../../${pages[0]}"; export const state = page;`,
    "app/today/words/en.ts": "export const today = {};",
    "app/today/words.ts": `import type { today } from "./words/en.ts"; export const useTodayWords = (): typeof today => ({});`,
    "app/accounts/account.tsx": `import { useTodayWords } from "#app/today/words.ts"; export const Account = useTodayWords;`,
    "app/today/fields.ts": `import { z } from "zod"; export const fields = z;`,
    "app/today/type.ts": `import type { Page } from "../../${pages[0]}"; export type Type = Page;`,
    "app/courses/catalogue.ts": `import { bundleMDX } from "mdx-bundler"; export const catalogue = bundleMDX;`,
    "app/learning/courses/lesson.ts": `import { useState } from "react"; import "#app/env.server.ts"; export const lesson = useState;`,
    "app/courses/find-lesson.server.ts": `import { sql } from "kysely"; import Sqlite from "better-sqlite3"; export const found = [sql, Sqlite];`,
    "app/accounts/sign-in.server.ts": `import { begin } from "#app/request-middleware.server.ts"; import "#app/server/rules.ts"; export const signIn = begin;`,
    "app/ui/button.tsx": `import type { lesson } from "#app/learning/courses/lesson.ts"; export type Button = typeof lesson;`,
    "app/learning/progress/progress.ts": `import "#tests/people.ts"; export const progress = 1;`,
    "app/surveys/release/coding.ts": `import "../auditor/windows.ts"; export const coding = 1;`,
    "app/surveys/auditor/windows.ts": `import { coding } from "../release/coding.ts"; export const windows = coding;`,
    "db/connection.ts": `import "#app/learning/progress/progress.ts";`,
    "db/migrations/0001.ts": `import "../connection.ts";`,
    "tests/people.ts": `import "../${pages[0]}";`,
  });
  let planted: ICruiseResult;
  beforeAll(async () => {
    planted = await look(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(forbidden.map(({ name }) => name))("%s", (name) => {
    expect(planted.summary.violations.map((violation) => violation.rule.name)).toContain(name);
  });

  test("a page imported, though not by a test, and not for its types", () => {
    const broken = planted.summary.violations.filter(({ rule }) => rule.name.startsWith("1-"));
    expect(broken.map(({ from }) => from)).toEqual(["app/today/state.ts"]);
  });

  test.each([
    "<p style={{ color }}>",
    `<svg\n  style="fill: red">`,
    "createElement('p', { style: { color } })",
  ])("a style attribute: %s", (text) => {
    expect(styleAttribute.test(text)).toBe(true);
    expect(styleAttribute.test("<HairBehind style={hairStyle} />")).toBe(false);
  });

  test.each([
    `await db.selectFrom("schools").selectAll().execute();`,
    `await db\n  .insertInto("classes")`,
    `transaction.updateTable("accounts")`,
    `db.deleteFrom("sessions")`,
    "sql`select 1`",
  ])("a query: %s", (text) => {
    expect(query.test(text)).toBe(true);
    expect(query.test("await listSchoolIds(db); form.insertInto; mysql`x`")).toBe(false);
  });

  test.each([
    "const day = Temporal.PlainDate.from(text);",
    "function add(one: Temporal.Instant) {}",
    "globalThis.Temporal.Now.instant()",
  ])("a day reckoned elsewhere: %s", (text) => {
    expect(temporal.test(text)).toBe(true);
    expect(temporal.test("/** What is temporary. */ const temporal = 1;")).toBe(false);
  });

  test("a circle of rooms, however long", () => {
    const edges: [string, string][] = [
      ["today", "courses"],
      ["courses", "progress"],
      ["progress", "blocks"],
      ["blocks", "courses"],
    ];
    expect(findCircle(edges)).toEqual(["courses", "progress", "blocks", "courses"]);
    expect(findCircle(edges.slice(0, 3))).toBeUndefined();
  });

  test("a room that leans on a higher one, on a wall, or stands nowhere", () => {
    const edges: [string, string][] = [
      ["school/classes", "learning/classes"],
      ["surveys/waves", "learning/polls"],
      ["surveys/waves", "learning/courses"],
      ["attic", "ui"],
      ["learning/courses", "activities"],
      ["response/telling", "accounts"],
      ["response/cases", "accounts"],
      ["region", "response/cases"],
      ["today", "learning/classes"],
    ];
    expect(offThePlan(edges)).toEqual([
      "school/classes → learning/classes",
      "surveys/waves → learning/polls",
      "attic → ui",
      "response/telling → accounts",
      "region → response/cases",
    ]);
  });

  test("a kind of activity that leans on another, and parts that lean on one", () => {
    const edges: [string, string][] = [
      ["activities/match", "activities/parts"],
      ["activities/match", "activities/order"],
      ["activities/match", "activities"],
      ["activities/parts", "activities/match"],
      ["activities", "activities/match"],
    ];
    expect(offThePlan(edges)).toEqual([
      "activities/match → activities/order",
      "activities/match → activities",
      "activities/parts → activities/match",
    ]);
  });

  test.each([
    `if (block.kind === "match") return 1;`,
    `switch (block.kind) {\n  case "match":\n}`,
    `const kept = ["exit", "plan", "note"];`,
    `const kept: Part = { kind: "quiz" };`,
    `const of = {\n  breathe: 1,\n  cards: 2,\n  poll: 3,\n};`,
  ])("a kind told from another: %s", (text) => {
    expect(tellsKindsApart(text)).toBe(true);
    expect(
      tellsKindsApart(
        `kind === "block"; parts = ["plan", "notes"]; step = ["exit", 5]; x = {\n  plan,\n  note: 1 };`,
      ),
    ).toBe(false);
  });

  test("a room in a room, and a room that has grown into a hall", () => {
    expect(["app/learning/polls/tally.ts", "app/ui/pictures/sun.tsx"].some(isTooDeep)).toBe(false);
    expect(["app/help/lines/line.ts", "app/learning/polls/tally/sum.ts"].every(isTooDeep)).toBe(true);
    const hall = { "app/help/a.ts": "\n".repeat(2000), "app/help/b.ts": "\n".repeat(301) };
    expect(sizes(hall)).toEqual([["help", 2301]]);
  });

  test("words that lack a language, or have another name in one", () => {
    const house = {
      "app/help/words/kk.ts": "export const help: typeof en = {};",
      "app/help/words/ru.ts": "export const aid: typeof en = {};",
      "app/help/words/en.ts": "export const help = {};",
      "app/help/words/en-late.ts": "export const late = {};",
    };
    expect(wordFaults(house)).toEqual([
      "app/help/words/ru.ts says aid, English help",
      "app/help/words/kk-late.ts is missing",
      "app/help/words/ru-late.ts is missing",
    ]);
  });

  test("a hook whose words nobody puts together, or that waits for the wrong file", () => {
    const house = {
      "app/help/words.ts": `wordsOf<typeof help>("help"); wordsOf<typeof late>("help");`,
      "app/safety/words.ts": `wordsOf<typeof safety>("safety"); wordsOf<typeof near>("near");`,
      "app/ui/words.ts": `wordsOf<typeof safety>("safety", "activities");`,
      "app/messages/en.ts": `export { safety } from "#app/safety/words/en.ts";`,
      "app/messages/en-pages.ts": `export { help } from "#app/help/words/en.ts";`,
    };
    expect(hookFaults(house)).toEqual([
      "app/help/words.ts: late is called help",
      "app/safety/words.ts: near never comes",
      "app/ui/words.ts: safety never comes",
    ]);
  });

  test("a room that leans on the words of a higher one, and one that leans on all of them", () => {
    const edges: [string, string][] = [
      ["school/sign-in", "learning/classes"],
      ["help", "messages"],
      ["messages", "help"],
    ];
    expect(offThePlan(edges)).toEqual(["school/sign-in → learning/classes", "help → messages"]);
    expect(roomEdges(planted.modules)).toContainEqual(["accounts", "today"]);
    expect(offThePlan(roomEdges(planted.modules))).toContain("accounts → today");
  });

  test("a room that leans on the house's roof", () => {
    expect(upwardImports(planted.modules)).toEqual([
      "app/accounts/sign-in.server.ts → app/request-middleware.server.ts",
    ]);
  });

  test.each([
    [`import { a } from "./a";`, ["./a"]],
    [`import "../b.server";`, ["../b.server"]],
    [`export { c } from "#app/c";`, ["#app/c"]],
    [`const d = await import("./d");`, ["./d"]],
    [`import { e } from "./e.ts"; import "./f.css"; import g from "g";`, []],
  ])("an import without its extension: %s", (text, bare) => {
    expect(bareImports(text)).toEqual(bare);
  });
});

function look(baseDir: string): Promise<ICruiseResult> {
  return cruise(["app", "db", "tests"], { ...options, baseDir, validate: true, ruleSet: { forbidden } }).then(
    ({ output }) => output as ICruiseResult,
  );
}

/** `learning/polls` in a wing, `learning` for what lies in the wing itself, else the folder. */
function roomOf(file: string): string | undefined {
  const [, first = "", second] = /^app\/([^/]+)\/(?:([^/]+)\/)?/.exec(file) ?? [];
  if (!first) return undefined;
  return second && wings.includes(first) ? `${first}/${second}` : first;
}

/** Words and pictures lie in a folder of their room; nothing else does. */
function isTooDeep(file: string): boolean {
  const room = file.startsWith("app/") ? roomOf(file) : undefined;
  if (!room) return false;
  const rest = file.slice(`app/${room}/`.length).split("/");
  return rest.length > 1 && !/^(?:words|pictures|fonts|audit)$/.test(rest[0] ?? "");
}

/** Asks for one, lists two, or keeps something for three. */
function tellsKindsApart(text: string): boolean {
  const one = `(?:${kinds.join("|")})`;
  const asks = new RegExp(`\\b(?:case\\s+|kind\\s*[!=]==\\s*|kind:\\s*)"${one}"`);
  const lists = new RegExp(`"${one}"\\s*,\\s*"${one}"`);
  const keys = [...text.matchAll(new RegExp(`^\\s+"?(${one})"?:`, "gm"))].map(([, kind]) => kind);
  return asks.test(text) || lists.test(text) || new Set(keys).size >= 3;
}

/** Lines of code: what a room says in three languages makes it no hall. */
function sizes(files: Files): [string, number][] {
  const lines = new Map<string, number>();
  for (const [file, text] of Object.entries(files)) {
    const room = file.startsWith("app/") ? roomOf(file) : undefined;
    if (room && !words.test(file)) lines.set(room, (lines.get(room) ?? 0) + text.split("\n").length - 1);
  }
  return [...lines];
}

/** English sets the shape of each file, which the type-check compares key by key. */
function wordFaults(files: Files): string[] {
  const english = Object.keys(files).filter((file) => words.exec(file)?.[1] === "en");
  return english.flatMap((file) =>
    languages.flatMap((language) => {
      const other = file.replace("/words/en", `/words/${language}`);
      if (files[other] === undefined) return [`${other} is missing`];
      const [says, saysInEnglish] = [nameIn(files[other]), nameIn(files[file] ?? "")];
      return says === saysInEnglish ? [] : [`${other} says ${says}, English ${saysInEnglish}`];
    }),
  );
}

function nameIn(text: string): string | undefined {
  return /^export (?:const|function) (\w+)/m.exec(text)?.[1];
}

/** A hook asks for words by a name, which no type can compare with what is put together. */
function hookFaults(files: Files): string[] {
  const namesIn = (file: string) =>
    [...(files[`app/messages/${file}.ts`] ?? "").matchAll(/^export \{ (\w+) \}/gm)].map(([, name]) => name);
  const come = { later: namesIn("en-pages"), atOnce: namesIn("en"), activities: ["activities"] };
  return Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(/wordsOf<typeof (\w+)>\("(\w+)"(?:, "(activities)")?\)/g)].flatMap(
      ([, type, name, activities]) => {
        if (type !== name) return [`${file}: ${type} is called ${name}`];
        const there = activities ? come.activities : [...come.atOnce, ...come.later];
        return there.includes(name) ? [] : [`${file}: ${name} never comes`];
      },
    ),
  );
}

/** Which room leans on which, types included: a room that is taken away takes its types with it. */
function roomEdges(modules: IModule[]): [string, string][] {
  const edges = new Map<string, [string, string]>();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from && to && from !== to) edges.set(`${from} → ${to}`, [from, to]);
    }
  }
  return [...edges.values()];
}

function findCircle(edges: [string, string][]): string[] | undefined {
  const cleared = new Set<string>();
  for (const [room] of edges) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return undefined;

  function walk(room: string, way: string[]): string[] | undefined {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (cleared.has(room)) return undefined;
    for (const [from, to] of edges) {
      const circle = from === room ? walk(to, [...way, room]) : undefined;
      if (circle) return circle;
    }
    cleared.add(room);
    return undefined;
  }
}

function offThePlan(edges: [string, string][]): string[] {
  const isAllowed = ([from, to]: [string, string]) => {
    const may = plan[from] ?? plan[from.split("/")[0] ?? ""] ?? [];
    return may.includes(to) || may.includes(to.split("/")[0] ?? "");
  };
  return edges.filter((edge) => !isAllowed(edge)).map(([from, to]) => `${from} → ${to}`);
}

function upwardImports(modules: IModule[]): string[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(
        ({ resolved }) => roomOf(source) && /^app\/[^/]+$/.test(resolved) && !groundFiles.test(resolved),
      )
      .map(({ resolved }) => `${source} → ${resolved}`),
  );
}

function filesWith(
  pattern: RegExp,
  { within, except = [] }: { within: RegExp; except?: string[] },
): string[] {
  return Object.keys(ours).filter(
    (file) => within.test(file) && !except.includes(file) && pattern.test(ours[file] ?? ""),
  );
}

/** Specifiers of our own files that end in no extension. */
function bareImports(text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+|#[^"']+)["']/g);
  return [...specifiers]
    .map(([, specifier = ""]) => specifier)
    .filter((one) => !/\.(?:tsx?|m?js|css|json|svg)(?:\?\w+)?$/.test(one));
}

function readFiles(folders: string[], pattern: RegExp): Files {
  const files: Files = {};
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && pattern.test(file))
        files[file.split(path.sep).join("/")] = readFileSync(file, "utf8");
    }
  }
  return files;
}

/** Lays out a small house that breaks every rule; inside this one, so that it finds the same packages. */
function plant(files: Files): string {
  mkdirSync("var", { recursive: true });
  const folder = mkdtempSync(path.resolve("var", "planted-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
