import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { env } from "#app/env.server.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { askForSlips } from "#app/surveys/tokens/ask-for-slips.server.ts";
import { releaseWave } from "#app/surveys/course-of-a-wave/release-wave.server.ts";
import * as csvPage from "#app/surveys/results/results-csv.ts";
import * as resultsPage from "#app/surveys/results/results-page.tsx";
import * as youSaidPage from "#app/surveys/results/you-said-page.tsx";
import * as classSheetPage from "#app/surveys/staff/class-sheet-page.tsx";
import { findWaveLine } from "#app/surveys/staff/find-wave-line.server.ts";
import * as newWavePage from "#app/surveys/staff/new-wave-page.tsx";
import * as newWaysPage from "#app/surveys/staff/new-ways-page.tsx";
import * as noticePage from "#app/surveys/staff/notice-page.tsx";
import * as slipsPage from "#app/surveys/staff/slips-page.tsx";
import * as wavePage from "#app/surveys/staff/wave-page.tsx";
import * as withoutAccountPage from "#app/surveys/staff/without-account-page.tsx";
import { languages } from "#app/i18n/language.ts";
import { renderPage } from "#tests/support/render.tsx";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { countParticipation } from "#app/surveys/course-of-a-wave/count-participation.server.ts";
import { referralPlan } from "#app/surveys/waves/referral-plan.ts";
import { daysOfDispute } from "#app/surveys/waves/retention.ts";
import { tendWaves } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { answer, openedRealWave, sealed } from "./asked-school.ts";
import { seated } from "./staff-desk.ts";
import { day, fillSchool, type SurveySchool } from "./survey-school.ts";

/** Before anything is imported: the environment is read once. */
const dataFolder = vi.hoisted(() => {
  const { mkdtempSync } = process.getBuiltinModule("node:fs");
  const { tmpdir } = process.getBuiltinModule("node:os");
  const folder = mkdtempSync(`${tmpdir()}/senim-staff-`);
  vi.stubEnv("SENIM_DATA", folder);
  vi.stubEnv("SENIM_ORIGIN", "https://senim.example.kz");
  return folder;
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe("a psychologist who opens a survey", () => {
  test("finds everybody ticked, sensible days, and no point of the plan confirmed", async () => {
    const { madina } = await makeSchool();
    const { body } = await madina.get(newWavePage, "/en/surveys/new");
    expect(body.insecure).toBeNull();
    const pupils = body.instruments.find(({ id }: { id: string }) => id === "pupils-5-11");
    expect(pupils).toMatchObject({ length: "40 questions, about 15 minutes" });
    expect(pupils.cohorts).toEqual([{ cohort: "grade-7", label: "Grade 7", people: "12" }]);
    const parents = body.instruments.find(({ id }: { id: string }) => id === "parents");
    expect(parents.cohorts).toMatchObject([{ cohort: "parents", people: "0 with an account, 20 by slip" }]);
    expect(Date.parse(body.days.closes) - Date.parse(body.days.opens)).toBe(18 * day);
  });

  test("opens it with one post, and is led to its page", async () => {
    const { school, madina } = await makeSchool();
    const { status, location } = await madina.post(newWavePage, "/en/surveys/new", sound());
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/en\/surveys\/[\da-f-]{36}$/)]);
    const wave = await findWaveById(school.db, location!.split("/").at(-1)!);
    expect(wave).toMatchObject({ state: "open", schoolId: school.schoolId });
    expect(wave!.cohorts.map(({ cohort, instrument, slips }) => [cohort, instrument, slips])).toEqual([
      ["grade-7", "pupils-5-11", 0],
      ["staff", "staff", 0],
      ["parents", "parents", 20],
    ]);
    expect(
      readdirSync(path.join(dataFolder, "survey-keys")).filter((file) => file.startsWith(wave!.id)),
    ).toHaveLength(5);
  });

  test("can’t while a point of the plan is not confirmed; what was chosen stays", async () => {
    const { madina } = await makeSchool();
    const { "plan-same-day": _left, ...form } = sound();
    const { status, body } = await madina.post(newWavePage, "/en/surveys/new", {
      ...form,
      closes: inDays(9),
    });
    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toEqual(["plan"]);
    expect(body.typed).toMatchObject({ closes: inDays(9), "plan-helper-named": "on" });
  });

  test.each([
    ["nobody is asked", { "grade-7": undefined, staff: undefined, parents: undefined }, "who"],
    ["it ends before it begins", { closes: inDays(-1) }, "closes"],
    ["it lasts nine weeks", { closes: inDays(63) }, "closes"],
    ["a day is none", { opens: "2026-02-31x" }, "opens"],
    ["a month has no such day", { opens: "2099-02-31", closes: "2099-03-14" }, "opens"],
    ["a year has no such month", { closes: "2099-13-01" }, "closes"],
  ])("is told beside the field when %s", async (_, changes, field) => {
    const { madina } = await makeSchool();
    const form = Object.fromEntries(
      Object.entries({ ...sound(), ...changes }).filter(([, value]) => value !== undefined),
    );
    const { status, body } = await madina.post(
      newWavePage,
      "/ru/surveys/new",
      form as Record<string, string>,
    );
    expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
  });

  test("is told that parents are too few, as long as the head has said that there are nine", async () => {
    const { madina, serik } = await makeSchool();
    await serik.post(withoutAccountPage, "/en/surveys/without-account", { parents: "9" });
    const { status, body } = await madina.post(newWavePage, "/en/surveys/new", sound());
    expect([status, body.errors.who]).toEqual([400, expect.stringMatching(/^Parents: 9 people\./)]);
  });

  test("is told how to get to a safe address, and gets no form", async () => {
    const { madina } = await makeSchool();
    const { origin } = env;
    env.origin = "http://192.168.1.5:3000";
    onTestFinished(() => void (env.origin = origin));
    const { body } = await madina.get(newWavePage, "/en/surveys/new");
    expect(body.insecure).toMatch(
      /^Senim is at http:\/\/192\.168\.1\.5:3000 now\..* So no survey opens here\.$/,
    );
    expect(body.text.opening.insecure.steps.join()).toMatch(/SENIM_ORIGIN.*localhost/);
    const { status, body: answered } = await madina.post(newWavePage, "/en/surveys/new", sound());
    expect([status, Object.keys(answered.errors)]).toEqual([400, ["form"]]);
  });
});

describe("the page of a survey", () => {
  test("shows how many have begun by cohort, rounded to five, and nobody’s name", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    await answer(school, wave, 8, Date.now());
    const { body } = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(body.wave.participation).toEqual([
      { cohort: "grade-7", label: "Grade 7", eligible: 12, begun: 0, percent: 0 },
    ]);
    await countParticipation(school.db, wave, Date.now());
    const later = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(later.body.wave.participation).toMatchObject([{ begun: 10 }]);
    expect(JSON.stringify(later.body)).not.toContain("Айгерім");
  });

  test("closes it for good", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    await answer(school, wave, 1, Date.now());
    const { status } = await madina.post(
      wavePage,
      `/en/surveys/${wave.id}`,
      { intent: "close" },
      { wave: wave.id },
    );
    expect(status).toBe(303);
    const { body } = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(body.wave.status).toBe("closing");
    expect(body.wave.says).toMatch(/^Nobody new can begin\. .+ are still taken until .+ at \d\d:\d\d\./);
  });

  test("moves the last day, within eight weeks and not into the past", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    const move = async (closes: string) => {
      const fields = { intent: "move", closes };
      return (await madina.post(wavePage, `/en/surveys/${wave.id}`, fields, { wave: wave.id })).status;
    };
    expect([await move(inDays(-2)), await move(inDays(70)), await move("soon")]).toEqual([400, 400, 400]);
    expect([await move("2099-13-01"), await move("2099-02-31")]).toEqual([400, 400]);
    expect(await move(inDays(30))).toBe(303);
    const { body } = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(body.wave.days.last).toBe(inDays(30));
  });

  test("says after the seal that there are not more ballots than rights, in rounded numbers", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    await answer(school, wave, 12, Date.now());
    await sealed(school, wave);
    const { body } = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(body.wave.instruments[0].seal).toEqual({ tokens: "10", ballots: "10", isGood: true });
    expect(body.wave.isStuffed).toBe(false);
    await school.db.updateTable("survey_wave_keys").set({ ballots: 13 }).execute();
    const stuffed = await madina.get(wavePage, `/en/surveys/${wave.id}`, { wave: wave.id });
    expect(stuffed.body.wave.isStuffed).toBe(true);
  });

  test("is read by the head, who can change nothing", async () => {
    const { school, serik } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    const at = { wave: wave.id };
    expect((await serik.get(wavePage, `/kk/surveys/${wave.id}`, at)).body.isActing).toBe(false);
    expect((await serik.get(newWavePage, "/kk/surveys/new")).status).toBe(404);
    expect((await serik.post(newWavePage, "/kk/surveys/new", sound())).status).toBe(404);
    expect((await serik.post(wavePage, `/kk/surveys/${wave.id}`, { intent: "close" }, at)).status).toBe(404);
    const printing = { do: "print", cohort: "grade-7", count: "1" };
    expect((await serik.post(slipsPage, `/kk/surveys/${wave.id}/slips`, printing, at)).status).toBe(404);
    expect((await findWaveById(school.db, wave.id))!.state).toBe("open");
  });
});

describe("results", () => {
  test("are there for nobody before the seal", async () => {
    const { school, madina, serik } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    await answer(school, wave, 12, Date.now());
    const look = async () => {
      const asked = [resultsPage, csvPage, youSaidPage].flatMap((page) =>
        [madina, serik].map((who) => who.get(page, `/en/surveys/${wave.id}/results`, { wave: wave.id })),
      );
      return (await Promise.all(asked)).map(({ status }) => status);
    };
    expect(new Set(await look())).toEqual(new Set([404]));
    await beginClosing({ db: school.db, dataFolder }, { wave }, Date.now());
    expect(new Set(await look())).toEqual(new Set([404]));
  });

  test("are there once the wave is released, as they were released", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    await answer(school, wave, 12, Date.now());
    await sealed(school, wave);
    const at = { wave: wave.id };
    expect((await madina.get(resultsPage, "/en/surveys/x/results", at)).status).toBe(404);
    await releaseWave({ db: school.db, dataFolder }, wave.id);
    const { status, body } = await madina.get(resultsPage, "/en/surveys/x/results", at);
    expect([status, body.instrument, body.report.response.line]).toEqual([
      200,
      "pupils-5-11",
      "10 of 12 answered (83%)",
    ]);
    expect((await madina.get(resultsPage, "/en/surveys/x/results?of=staff", at)).status).toBe(404);
    // The clocks of these two places never show the same day; the file bears the survey's last one at the school.
    for (const zone of ["Pacific/Kiritimati", "Pacific/Niue"]) {
      await school.db.updateTable("schools").set({ time_zone: zone }).execute();
      const csv = await madina.get(csvPage, "/en/surveys/x/results.csv", at);
      expect(csv.headers.get("content-disposition")).toBe(
        `attachment; filename="senim-pupils-5-11-${dayIn(zone, wave.closesAt - 1)}.csv"`,
      );
    }
  });
});

describe("papers", () => {
  test("give parents the notice in three languages, with the days and the people of the school", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    const { body } = await madina.get(noticePage, `/ru/surveys/${wave.id}/notice`, { wave: wave.id });
    expect(body.sheets.map(({ language }: { language: string }) => language)).toEqual(["kk", "ru", "en"]);
    expect(body.sheets[0].helpers).toEqual(["Мәдина , педагог-психолог"]);
    expect(body.sheets[1].when).toMatch(/^Школа №12\. С \d+ .+ года по \d+ .+ года /);
  });

  test("give the class the code, its address and the fingerprint of the key", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    const { body } = await madina.get(classSheetPage, `/kk/surveys/${wave.id}/class-sheet`, {
      wave: wave.id,
    });
    expect(body).toMatchObject({
      code: wave.code,
      address: `https://senim.example.kz/kk/survey/${wave.code}`,
    });
    expect(body.keys).toEqual([
      { name: expect.any(String), fingerprint: wave.instruments[0]!.keys[0]!.fingerprint },
    ]);
  });

  test("hold codes of slips that are in that one answer and nowhere else", async () => {
    const { school, madina, serik } = await makeSchool();
    await serik.post(withoutAccountPage, "/kk/surveys/without-account", { "grade-7": "3" });
    const wave = await openedRealWave(school, Date.now());
    const at = { wave: wave.id };
    const print = (fields: Record<string, string>) =>
      madina.post(slipsPage, `/kk/surveys/${wave.id}/slips`, { do: "print", ...fields }, at);
    const { body, headers } = await print({ cohort: "grade-7", count: "3" });
    expect(body.made.codes).toHaveLength(3);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(
      JSON.stringify((await madina.get(slipsPage, `/kk/surveys/${wave.id}/slips`, at)).body),
    ).not.toContain(body.made.codes[0]);
    const kept = await school.db.selectFrom("survey_slips").selectAll().execute();
    expect([kept.length, JSON.stringify(kept).includes(body.made.codes[0])]).toEqual([3, false]);
    const wrong = await print({ cohort: "parents", count: "0" });
    expect([wrong.status, Object.keys(wrong.body.errors).toSorted()]).toEqual([400, ["cohort", "count"]]);
  });
});

describe("people without an account", () => {
  test("are entered by the head, read by the psychologist, and kept until they are changed", async () => {
    const { madina, serik } = await makeSchool();
    const address = "/en/surveys/without-account";
    expect((await madina.post(withoutAccountPage, address, { "grade-7": "4" })).status).toBe(404);
    expect((await serik.post(withoutAccountPage, address, { "grade-7": "4", staff: "2" })).status).toBe(303);
    const { body } = await madina.get(withoutAccountPage, address);
    expect(body.mayEnter).toBe(false);
    const shown = body.cohorts.filter(({ people }: { people: number }) => people > 0);
    expect(shown.map(({ label, people }: { label: string; people: number }) => [label, people])).toEqual([
      ["Parents", 20],
      ["Grade 7", 4],
      ["Staff", 2],
    ]);
    expect(shown[1].on).toMatch(/^entered on /);
  });

  test.each(["many", "-1", "2001", "1.5", ""])("are no number where it says “%s”", async (typed) => {
    const { serik } = await makeSchool();
    const { status, body } = await serik.post(withoutAccountPage, "/en/surveys/without-account", {
      "grade-7": typed,
      staff: "2",
    });
    expect([status, Object.keys(body.errors), body.typed.staff]).toEqual([400, ["grade-7"], "2"]);
    const { body: after } = await serik.get(withoutAccountPage, "/en/surveys/without-account");
    expect(after.cohorts.at(-1)).toMatchObject({ label: "Staff", people: 0 });
  });
});

test("more slips are asked for on one person’s page and agreed to on the other’s", async () => {
  const { school, madina, serik } = await makeSchool();
  const wave = await openedRealWave(school, Date.now());
  const [at, address] = [{ wave: wave.id }, `/en/surveys/${wave.id}/slips`];
  const asking = { do: "ask", "more-for": "grade-7", more: "2" };
  expect((await madina.post(slipsPage, address, asking, at)).status).toBe(303);
  const own = await madina.get(slipsPage, address, at);
  expect(own.body.requests).toMatchObject([{ state: "head", mayAnswer: false }]);
  const { body } = await serik.get(slipsPage, address, at);
  expect([body.mayPrint, body.requests]).toMatchObject([false, [{ mayAnswer: true }]]);
  const answer = { do: "answer", request: body.requests[0].id, answer: "yes" };
  const refused = await madina.post(slipsPage, address, answer, at);
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ["answer"]]);
  expect((await serik.post(slipsPage, address, answer, at)).status).toBe(303);
  const after = await madina.get(slipsPage, address, at);
  expect(after.body.counts).toMatchObject([{ entered: 0, granted: 2, printed: 0, left: 2 }]);
});

describe("the page of new cards", () => {
  test("names them by class, and lets each of the two speak once", async () => {
    const { school, madina, serik } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    for (const { accountId } of school.pupils.slice(0, 2)) {
      await issueCard(school, { accountId, schoolId: school.schoolId, issuedBy: gulnara(school) });
    }
    const [at, address] = [{ wave: wave.id }, `/en/surveys/${wave.id}/new-cards`];
    const { body } = await madina.get(newWaysPage, address, at);
    expect(body.lead).toContain("14 days");
    expect(body.groups).toMatchObject([{ title: "7А", waiting: 2, ways: [{ what: "card or code" }, {}] }]);
    expect(body.groups[0].ways[0]).toMatchObject({ by: "Гүлнара 0", state: "nobody", maySpeak: true });
    const shown = Object.fromEntries(
      body.groups[0].ways.map(({ id }: { id: string }) => [`shown ${id}`, ""]),
    );
    const all = { ...shown, ...tickedOf(body.groups[0].ways) };
    expect((await madina.post(newWaysPage, address, { do: "ticked", ...shown }, at)).status).toBe(400);
    expect((await madina.post(newWaysPage, address, { do: "say", seen: "yes", ...all }, at)).status).toBe(
      303,
    );
    expect((await madina.post(newWaysPage, address, { do: "say", seen: "yes", ...all }, at)).status).toBe(
      400,
    );
    const one = { do: "say", seen: "yes", ...shown, ...tickedOf(body.groups[0].ways.slice(0, 1)) };
    expect((await serik.post(newWaysPage, address, one, at)).status).toBe(303);
    const after = await serik.get(newWaysPage, address, at);
    expect(after.body.groups[0].ways).toMatchObject([
      { state: "admitted", maySpeak: false },
      { state: "head", maySpeak: true },
    ]);
  });

  test.each(languages)(
    "names in %s everybody once more before anything is noted, for all of a class as for those ticked",
    async (language) => {
      const { school, madina } = await makeSchool();
      const wave = await openedRealWave(school, Date.now());
      for (const { accountId } of school.pupils.slice(0, 3)) {
        await issueCard(school, { accountId, schoolId: school.schoolId, issuedBy: gulnara(school) });
      }
      const [at, address] = [{ wave: wave.id }, `/${language}/surveys/${wave.id}/new-cards`];
      const { body } = await madina.get(newWaysPage, address, at);
      const { ways } = body.groups[0];
      const shown = Object.fromEntries(ways.map(({ id }: { id: string }) => [`shown ${id}`, ""]));
      const all = await madina.post(newWaysPage, address, { do: "all", ...shown }, at);
      const two = { do: "ticked", ...shown, ...tickedOf(ways.slice(0, 2)) };
      const some = await madina.post(newWaysPage, address, two, at);
      for (const [answer, count] of [
        [all, 3],
        [some, 2],
      ] as const) {
        expect([answer.status, answer.body.toSay.length]).toEqual([200, count]);
        const html = renderPage(newWaysPage.default, {
          language,
          path: address,
          loaderData: body,
          actionData: answer.body,
        });
        for (const { name } of ways.slice(0, count)) expect(html).toContain(name);
        expect(html).toMatch(/<input[^>]*name="seen"/);
      }
      const after = await madina.get(newWaysPage, address, at);
      expect(after.body.groups).toEqual(body.groups);
    },
  );

  test("notes nothing without the word that each was seen, and keeps the ticks", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    for (const { accountId } of school.pupils.slice(0, 2)) {
      await issueCard(school, { accountId, schoolId: school.schoolId, issuedBy: gulnara(school) });
    }
    const [at, address] = [{ wave: wave.id }, `/en/surveys/${wave.id}/new-cards`];
    const before = (await madina.get(newWaysPage, address, at)).body.groups;
    const shown = Object.fromEntries(before[0].ways.map(({ id }: { id: string }) => [`shown ${id}`, ""]));
    const unseen = { do: "say", ...shown, ...tickedOf(before[0].ways.slice(1)) };
    const { status, body } = await madina.post(newWaysPage, address, unseen, at);
    expect([status, Object.keys(body.errors)]).toEqual([400, ["seen"]]);
    expect(body.toSay).toMatchObject([{ isTicked: false }, { isTicked: true }]);
    expect((await madina.get(newWaysPage, address, at)).body.groups).toEqual(before);
  });

  test("says when there are none, and tells a survey’s page how many wait", async () => {
    const { school, madina } = await makeSchool();
    const wave = await openedRealWave(school, Date.now());
    const at = { wave: wave.id };
    const { body } = await madina.get(newWaysPage, `/en/surveys/${wave.id}/new-cards`, at);
    expect(body.groups).toEqual([]);
    await issueCard(school, { accountId: school.pupils[0]!.accountId, schoolId: school.schoolId });
    const page = await madina.get(wavePage, `/en/surveys/${wave.id}`, at);
    expect(page.body.newWays).toMatch(/: 1$/);
  });

  test("is foreseen by whoever opens a survey", async () => {
    const { school, madina } = await makeSchool();
    expect((await madina.get(newWavePage, "/en/surveys/new")).body.newWays).toBeNull();
    await issueCard(school, { accountId: school.pupils[0]!.accountId, schoolId: school.schoolId });
    const { body } = await madina.get(newWavePage, "/en/surveys/new");
    expect(body.newWays).toMatch(/^Cards or passwords renewed in the last 14 days: 1 people\./);
  });
});

test("beside the results stand slips and new cards in numbers, and what is still kept", async () => {
  const { school, madina, serik } = await makeSchool();
  await serik.post(withoutAccountPage, "/en/surveys/without-account", { "grade-7": "3" });
  const opened = Date.now();
  const wave = await openedRealWave(school, opened);
  const at = { wave: wave.id };
  const printing = { do: "print", cohort: "grade-7", count: "2" };
  await madina.post(slipsPage, `/en/surveys/${wave.id}/slips`, printing, at);
  await issueCard(school, { accountId: school.pupils[11]!.accountId, schoolId: school.schoolId });
  await answer(school, wave, 11, opened);
  const sealedAt = await sealed(school, wave);
  await releaseWave({ db: school.db, dataFolder }, wave.id, sealedAt);
  const look = async () => (await serik.get(resultsPage, "/en/surveys/x/results", at)).body.safeguards;
  const before = await look();
  expect(before.rows).toEqual([{ label: "Grade 7", numbers: ["3", "0", "2", "0", "1", "0"] }]);
  expect(before.kept).toMatch(/are kept until /);
  await tendWaves({ db: school.db, dataFolder }, sealedAt + daysOfDispute * day);
  const after = await look();
  expect(after.rows).toEqual(before.rows);
  expect(after.kept).toMatch(/^On .+ Senim deleted the sealed ballots/);
});

test("today tells psychologist and head of the survey that is open, and nobody else", async () => {
  const { school } = await makeSchool();
  const wave = await openedRealWave(school, Date.now());
  const line = await findWaveLine(school.db, school.psychologist, "ru");
  expect(line).toMatchObject({
    says: expect.stringMatching(/^Открыт до конца дня /),
    path: `surveys/${wave.id}`,
  });
  expect(await findWaveLine(school.db, school.head, "ru")).toEqual(line);
  for (const viewer of [school.teachers[0]!, school.pupils[0]!, school.operator]) {
    expect(await findWaveLine(school.db, viewer, "ru")).toBeNull();
  }
  // Whose word somebody waits for learns of it.
  await issueCard(school, { accountId: school.pupils[0]!.accountId, schoolId: school.schoolId });
  await askForSlips(school.db, { viewer: school.psychologist, wave, cohort: "grade-7", count: 1 });
  const awaited = async (viewer: Viewer) =>
    (await findWaveLine(school.db, viewer, "ru"))!.says.split(". ").at(-1);
  expect(await awaited(school.psychologist)).toBe("Ждут вашего решения: 1");
  expect(await awaited(school.head)).toBe("Ждут вашего решения: 2");
});

/** Each test has a school and a database of its own; the files of their waves lie in one folder. */
async function makeSchool() {
  const db = openDatabase(":memory:");
  await migrate(db);
  onTestFinished(() => db.destroy());
  const school: SurveySchool = await fillSchool(db, dataFolder);
  return {
    school,
    madina: await seated(school, school.psychologist),
    serik: await seated(school, school.head),
  };
}

function gulnara({ teachers }: SurveySchool): string {
  return teachers[0]!.accountId;
}

function sound(): Record<string, string> {
  const plan = Object.fromEntries(referralPlan.map((point) => [`plan-${point}`, "on"]));
  return { "grade-7": "on", staff: "on", parents: "on", opens: inDays(0), closes: inDays(14), ...plan };
}

/** So many days from today, where the school is. */
function inDays(days: number): string {
  return new Date(Date.now() + 5 * 3_600_000 + days * day).toISOString().slice(0, 10);
}

function tickedOf(ways: readonly { id: string }[]): Record<string, string> {
  return Object.fromEntries(ways.map(({ id }) => [`ticked ${id}`, "on"]));
}
