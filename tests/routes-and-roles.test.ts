import path from "node:path";
import { route, type RouteConfigEntry } from "@react-router/dev/routes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { addGivenLesson } from "./attacks/given-lesson.ts";
import { postForm, serveSchool, type Name, type ServedSchool } from "./attacks/served-school.ts";
import { addWaves } from "./attacks/survey-waves.ts";
import { everybody, rows, type Expected, type Outcome, type Row, type Who } from "./attacks/who-may-what.ts";
import { ask, type Answer } from "./support/server.ts";

type RoutePage = { pattern: string; file: string };

/** Every address of the site map, with the file that answers it. */
function listPages(entries: readonly RouteConfigEntry[], above = ""): RoutePage[] {
  return entries.flatMap(({ path, index, file, children = [] }) => {
    const pattern = path ? `${above}/${path}` : above;
    const isPage = index === true || (path !== undefined && children.length === 0);
    return [...(isPage ? [{ pattern: pattern || "/", file }] : []), ...listPages(children, pattern)];
  });
}

function withoutRow(entries: readonly RouteConfigEntry[], table: readonly Row[]): string[] {
  const known = new Set(table.map(({ pattern }) => pattern));
  return listPages(entries).flatMap(({ pattern }) => (known.has(pattern) ? [] : [pattern]));
}

const pages = listPages(routes);
let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool({
    prepare: async (made) => {
      await addWaves(made);
      await addGivenLesson(made);
    },
  });
});
afterAll(() => school.close());

describe("the table", () => {
  test("has a row for every route", () => {
    expect(withoutRow(routes, rows)).toEqual([]);
  });

  test("has no row without a route", () => {
    const patterns = new Set(pages.map(({ pattern }) => pattern));
    expect(rows.filter(({ pattern }) => !patterns.has(pattern)).map(({ pattern }) => pattern)).toEqual([]);
  });

  test("would not let a new route pass without a row", () => {
    const planted = [
      ...routes,
      route(":lang/planted", "x.tsx", [route("deeper", "y.tsx")]),
      route("secret", "z.ts"),
    ];
    expect(withoutRow(planted, rows)).toEqual(["/:lang/planted/deeper", "/secret"]);
  });

  test("says of every route whether it takes posts, as its file does", async () => {
    const differing: string[] = [];
    for (const { pattern, file } of pages) {
      const takesPosts = "action" in ((await import(/* @vite-ignore */ path.resolve("app", file))) as object);
      for (const row of rows.filter((one) => one.pattern === pattern)) {
        if ("post" in row !== takesPosts) differing.push(`${pattern}: ${row.says}`);
      }
    }
    expect(differing).toEqual([]);
  });
});

/** What everybody gets, side by side. */
async function outcomesOf(visit: (headers: Record<string, string>) => Promise<Outcome>, isLasting = true) {
  const found = everybody.map(async (who) => [who, await visit(await headersOf(who, isLasting))] as const);
  return Object.fromEntries(await Promise.all(found));
}

function everybodys({ others, ...expected }: Expected): Record<string, Outcome> {
  return Object.fromEntries(everybody.map((who) => [who, expected[who] ?? others]));
}

const cookies = new Map<Who, Promise<string>>();

/** A post may end the session, so it has one of its own. */
async function headersOf(who: Who, isLasting: boolean): Promise<Record<string, string>> {
  if (who === "nobody") return {};
  const kept = cookies.get(who);
  if (isLasting && kept) return { cookie: await kept };
  const cookie = school.cookieOf(who satisfies Name);
  if (isLasting) cookies.set(who, cookie);
  return { cookie: await cookie };
}

/** What an answer amounts to: its status, or where it leads. */
function outcomeOf({ status, headers: { location } }: Answer): Outcome {
  if (status < 300 || status >= 400) return status as Outcome;
  if (location?.includes("/sign-in")) return "to sign in";
  return location?.startsWith("/") || location?.startsWith(school.server.origin) ? "on" : "away";
}

/** React Router tells a script by 202 that the browser shall go elsewhere. */
function outcomeOfData({ status, body }: Answer): Outcome {
  if (status !== 202) return status as Outcome;
  return body.includes("/sign-in") ? "to sign in" : "on";
}

const asked = (of: (row: Row) => Expected | undefined) =>
  rows.flatMap((row) => {
    const expected = of(row);
    return expected ? [{ title: `${row.pattern}, ${row.says}`, row, expected: everybodys(expected) }] : [];
  });

describe("a look at", () => {
  test.each(asked(({ get }) => get))("$title", async ({ row, expected }) => {
    const look = (headers: Record<string, string>) => ask(school.server, row.address(school), { headers });
    expect(await outcomesOf((headers) => look(headers).then(outcomeOf))).toEqual(expected);
  });
});

describe("the data that a client navigation asks for, of", () => {
  test.each(asked(({ get, isPage = true }) => (isPage ? get : undefined)))(
    "$title",
    async ({ row, expected }) => {
      const look = (headers: Record<string, string>) =>
        ask(school.server, `${row.address(school)}.data`, { headers });
      expect(await outcomesOf((headers) => look(headers).then(outcomeOfData))).toEqual(expected);
    },
  );
});

describe("a post to", () => {
  test.each(asked(({ post }) => post))("$title", async ({ row, expected }) => {
    const post = (headers: Record<string, string>) =>
      postForm(school.server, row.address(school), row.form ?? {}, headers);
    expect(await outcomesOf((headers) => post(headers).then(outcomeOf), false)).toEqual(expected);
  });
});
