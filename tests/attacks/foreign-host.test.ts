import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillClass } from "#tests/learning/polls/ask-class.ts";
import { ask } from "#tests/support/server.ts";
import { postForm, serveSchool, type Name, type ServedSchool } from "./served-school.ts";
import { addWaves } from "./survey-waves.ts";
import { rows } from "./who-may-what.ts";

// Whoever gets a teacher's browser to ask under another name must not get cards printed that lead there.
const evil = { host: "evil.example" };

const prepare: NonNullable<Parameters<typeof serveSchool>[0]>["prepare"] = async (made) => {
  await fillClass(made, 10);
  await addWaves(made);
};

/** What is printed, shown to a class or sent to people: whose cards and codes it is, and which page says it. */
async function printed(
  school: ServedSchool,
  headers: Record<string, string>,
): Promise<Record<string, string>> {
  const origin = headers.host ? `http://${headers.host}` : school.server.origin;
  const as = async (name: Name) => ({ ...headers, cookie: await school.cookieOf(name) });
  const post = async (name: Name, target: string, form: Record<string, string>, more = {}) =>
    (await postForm(school.server, target, form, { ...(await as(name)), origin, ...more })).body;
  const get = async (name: Name, target: string) =>
    (await ask(school.server, target, { headers: await as(name) })).body;
  const { class3B, class7A } = school;
  const wave = rows.find(({ pattern }) => pattern.endsWith("/surveys/:wave/notice"))!.address(school);
  const survey = wave.replace("/notice", "");
  return {
    cards: await post("oleg", `/ru/classes/${class3B.id}/cards`, { pupil: "all" }),
    poll: await post(
      "gulnara",
      `/kk/classes/${class7A.id}/polls/b/b1/rule/state`,
      { do: "open" },
      { accept: "application/json" },
    ),
    "class sheet": await get("madina", `${survey}/class-sheet`),
    wave: await get("madina", survey),
    "new wave": await get("madina", "/kk/surveys/new"),
  };
}

const pagesNaming = (pages: Record<string, string>, name: string) =>
  Object.keys(pages).filter((page) => pages[page]!.includes(name));

describe("a server that was told no public address", () => {
  let school: ServedSchool;
  beforeAll(async () => {
    school = await serveSchool({ prepare });
  });
  afterAll(() => school.close());

  test("prints its own, whatever name it is asked under", async () => {
    const pages = await printed(school, evil);
    expect(pagesNaming(pages, "evil.example")).toEqual([]);
    const own = school.server.origin.replace("http://", "");
    expect(pagesNaming(pages, own)).toEqual(expect.arrayContaining(["cards", "poll", "class sheet", "wave"]));
  });

  test("names another on no page at all", async () => {
    const pages = rows.filter(({ isPage }) => isPage !== false).map(({ address }) => address(school));
    for (const name of ["gulnara", "serik"] as const) {
      const headers = { ...evil, cookie: await school.cookieOf(name) };
      const bodies = await Promise.all(
        pages.map(async (page) => [page, (await ask(school.server, page, { headers })).body] as const),
      );
      expect(pagesNaming(Object.fromEntries(bodies), "evil.example")).toEqual([]);
    }
  });
});

test("a server that believed such a name would be found out", async () => {
  const school = await serveSchool({ prepare, env: { SENIM_ORIGIN: "http://evil.example" } });
  const pages = await printed(school, evil);
  expect(pagesNaming(pages, "evil.example")).toEqual(
    expect.arrayContaining(["cards", "poll", "class sheet", "wave"]),
  );
  await school.close();
});
