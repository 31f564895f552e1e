import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

const checks = ["types", "lint", "format", "dead-code", "content"];

const place = mkdtempSync(path.join(tmpdir(), "senim-commands-"));
const house = path.join(place, "house");
beforeEach(() => {
  rmSync(house, { recursive: true, force: true });
  mkdirSync(house);
  for (const file of ["senim.mjs", "package.json", "package-lock.json"])
    copyFileSync(file, path.join(house, file));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function say(args: string[], settings: Record<string, string> = {}) {
  const command = [path.join(house, "senim.mjs"), ...args];
  const env = { ...process.env, npm_lifecycle_event: undefined, ...settings };
  return spawnSync(process.execPath, command, { cwd: house, env, encoding: "utf8" });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), text);
}

test.each(checks)("in a fresh clone `npm run %s` installs first", (name) => {
  const npm = path.join(place, "npm.js");
  writeFileSync(npm, `console.log("npm", ...process.argv.slice(2)); process.exit(3);`);
  const { status, stdout } = say([name], { npm_execpath: npm });
  expect([status, stdout]).toEqual([3, expect.stringContaining("npm ci --include=dev")]);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts[name]).toBe(`node senim.mjs ${name}`);
});

describe("`npm run format`", () => {
  const crooked = "export   const  a=1\n";
  beforeEach(() => {
    symlinkSync(path.resolve("node_modules"), path.join(house, "node_modules"), "junction");
    write("a.ts", crooked);
    write("package.json", "{}\n");
  });

  test("says what is not in form, and leaves it as it is", () => {
    const { status, stdout } = say(["format"]);
    expect([status, stdout]).toEqual([1, expect.stringContaining("a.ts")]);
    expect(readFileSync(path.join(house, "a.ts"), "utf8")).toBe(crooked);
  });

  test("writes it with `-- --write`", () => {
    expect(say(["format", "--write"]).status).toBe(0);
    expect(readFileSync(path.join(house, "a.ts"), "utf8")).toBe("export const a = 1;\n");
  });
});

describe("`npm test`", () => {
  /** Every program of a stage is this one; the two that run tests leave a report as theirs do. */
  const program = `
    const { writeFileSync } = require("node:fs");
    const [name, ...args] = process.argv.slice(1).map((arg) => arg.split(/[\\\\/]/).at(-1));
    const fails = process.env.FAILS === name;
    const ended = fails ? 1 : 0;
    if (name === "vitest.js") {
      const counts = { numPassedTests: 30 - ended, numFailedTests: ended, testResults: [] };
      writeFileSync("var/reports/vitest.json", JSON.stringify(counts));
      const times = Array.from({ length: 12 }, (_, at) => ({ file: "tests/t" + at + ".test.ts", seconds: at }));
      writeFileSync("var/reports/vitest-times.json", JSON.stringify(times));
    }
    if (name === "playwright.js") {
      const walk = (duration) => ({ tests: [{ results: [{ duration }] }] });
      const suites = Array.from({ length: 11 }, (_, at) => ({
        file: "j" + at + ".spec.ts",
        specs: [walk(at * 1000)],
        suites: [{ specs: [walk(500)] }],
      }));
      const config = { rootDir: process.cwd() + "/tests/journeys" };
      const stats = { expected: 22 - ended, unexpected: ended, flaky: 0 };
      writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify({ config, suites, stats, errors: [] }));
    }
    process.exit(ended);`;
  const programs = {
    "@react-router/dev": "react-router",
    typescript: "tsc",
    oxlint: "oxlint",
    oxfmt: "oxfmt",
    knip: "knip",
    vitest: "vitest",
    "@playwright/test": "playwright",
  };
  beforeEach(() => {
    write("package-lock.json", `{"packages":{}}`);
    write("node_modules/.package-lock.json", `{"packages":{}}`);
    write("node_modules/react/package.json", "{}");
    for (const [name, command] of Object.entries(programs)) {
      const bin = { [command]: `${command}.js` };
      write(`node_modules/${name}/package.json`, JSON.stringify({ type: "commonjs", bin }));
      write(`node_modules/${name}/${command}.js`, program);
    }
    for (const file of ["vite.config.ts", "react-router.config.ts", "tsconfig.json"]) write(file, "");
    write("build/kept", "");
    write("app/check-content.ts", `process.exit(process.env.FAILS === "check-content.ts" ? 1 : 0);`);
  });
  const chromium = { SENIM_CHROMIUM: process.execPath };

  test("names the ten slowest files of its tests and of its journeys, the slowest first", () => {
    const { status, stdout } = say(["test"], chromium);
    const seconds = (name: string) =>
      [...stdout.matchAll(/^ *([\d.]+) s {2}(\S+)$/gm)]
        .map(([, time, file]) => `${time} ${file?.replaceAll("\\", "/")}`)
        .filter((line) => line.includes(name));
    const tenFrom = (first: number) => Array.from({ length: 10 }, (_, at) => first - at);
    expect(seconds(".test.ts")).toEqual(tenFrom(11).map((at) => `${at}.0 tests/t${at}.test.ts`));
    expect(seconds(".spec.ts")).toEqual(tenFrom(10).map((at) => `${at}.5 tests/journeys/j${at}.spec.ts`));
    expect([status, stdout]).toEqual([0, expect.stringMatching(/58 passed, 0 failed\n$/)]);
  });

  test.each([
    ["types", "tsc.js"],
    ["lint", "oxlint.js"],
    ["format", "oxfmt.js"],
    ["dead-code", "knip.js"],
    ["content", "check-content.ts"],
    ["tests", "vitest.js"],
    ["journeys", "playwright.js"],
  ])("fails where %s fails, and walks on through the other stages", (stage, program) => {
    const { status, stdout } = say(["test"], { ...chromium, FAILS: program });
    const lines = stdout.split("\n").filter((line) => /^(ok|failed) /.test(line));
    expect(status).toBe(1);
    expect(lines).toHaveLength(8);
    const failed = lines.filter((line) => line.startsWith("failed")).join("\n");
    expect(failed).toContain(`failed  ${stage}`);
  });
});
