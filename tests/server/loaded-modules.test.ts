import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ask, startServer } from "#tests/support/server.ts";

/** Writes a line for each module that is loaded, by import or by require. */
const recorder = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({ load(url, context, next) { console.log(JSON.stringify({ event: "loaded", url })); return next(url, context); } });
`)}`;
const builders = /(?:^|[/@])(?:esbuild|vite|rolldown|mdx-bundler|@mdx-js|typescript|oxc[\w-]*)(?:\/|$)/;

test("a serving process loads no compiler: no esbuild, no Vite, no mdx-bundler", async () => {
  const server = await startServer({ flags: ["--import", recorder] });
  for (const page of ["/kk", "/ru/courses", "/ru/courses/b", "/ru/courses/b/b7", "/en/help", "/en/sign-in"]) {
    expect([page, (await ask(server, page)).status]).toEqual([page, 200]);
  }
  const loaded = server.log().flatMap(({ event, url }) => (event === "loaded" ? [String(url)] : []));
  expect(loaded).toContainEqual(expect.stringContaining("/better-sqlite3/"));
  expect(loaded).toContainEqual(expect.stringContaining("/build/server/index.js"));
  expect(loaded.filter((url) => builders.test(url))).toEqual([]);
  await server.stop();
});

test("nor does the built server carry one inside", () => {
  const modules = readFileSync("build/server/index.js", "utf8").match(/^\/\/ node_modules\/.*$/gm) ?? [];
  expect(modules).toContainEqual(expect.stringContaining("node_modules/react-router/"));
  expect(modules.filter((module) => builders.test(module))).toEqual([]);
});
