import { beforeEach, describe, expect, test } from "vitest";
import { createSession } from "#app/accounts/sessions-queries.server.ts";
import { newToken } from "#app/accounts/token.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { listInvitations } from "#app/surveys/answering/list-invitations.server.ts";
import * as surveyPage from "#app/surveys/answering/survey-page.tsx";
import { surveyWords } from "#app/surveys/answering/words.server.ts";
import { ballotFormOf, type InstrumentId } from "#app/surveys/questionnaires/instrument.ts";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";
import { renderPage } from "#tests/support/render.tsx";
import { makeSurveySchool } from "./make-school.ts";
import { day, openedWave, type SurveySchool } from "./survey-school.ts";
import { printedSlips, tokenFor } from "./voter.ts";

let school: SurveySchool;
let wave: Wave;
const [aigerim, daniyar] = [0, 1];

beforeEach(async () => {
  school = await makeSurveySchool();
  const now = Date.now();
  const instruments = [
    { form: formOf("pupils-5-11"), cohorts: ["grade-7" as const] },
    { form: formOf("parents"), cohorts: ["parents" as const] },
  ];
  wave = await openedWave(school, { opensAt: now - day, closesAt: now + day, instruments }, now);
});

describe("the survey's page", () => {
  test("lays the questions before a pupil who is asked, in the language of the address", async () => {
    const { status, body } = await look(await browserOf(pupil(aigerim)), wave.id, "ru");
    expect(status).toBe(200);
    expect(body.view).toMatchObject({
      step: "survey",
      survey: { isShared: false, hasToken: false, isClosed: false },
    });
    expect(body.view.survey.form.screens[0].title).toBe("Одноклассники");
    expect(body.view.survey.ticket).not.toHaveProperty("slip");
  });

  test("is none for a teacher who is not asked, and for a wave that is none", async () => {
    expect((await look(await browserOf(school.teachers[0]!), wave.id)).status).toBe(404);
    expect((await look(await browserOf(pupil(aigerim)), "00000000-0000-0000-0000-000000000000")).status).toBe(
      404,
    );
    expect((await look(await browserOf(pupil(aigerim)), "XXXXXX")).status).toBe(404);
  });

  test("asks whoever is not signed in to say who they are, and leads back here", async () => {
    const { body } = await look(nobody(), wave.id);
    expect(body.view).toMatchObject({ step: "entrance", isShared: false });
    expect(body.signIn).toBe(`/kk/sign-in?to=%2Fkk%2Fsurvey%2F${wave.id}`);
  });

  test("is shared when it is opened by the code, typed in either keyboard layout", async () => {
    for (const typed of [wave.code, wave.code.toLowerCase()]) {
      expect((await look(nobody(), typed)).body.view).toMatchObject({ step: "entrance", isShared: true });
    }
    const { body } = await look(await browserOf(pupil(aigerim)), wave.code);
    expect(body.view).toMatchObject({ step: "survey", survey: { isShared: true } });
  });

  test("is shared on a computer that was opened for a class, and leads by way of the names back here", async () => {
    const browser = nobody();
    browser.cookies.set("senim-class", "opened");
    const { body } = await look(browser, wave.id);
    expect(body.view).toMatchObject({ isShared: true });
    expect(body.signIn).toBe(`/kk/class-sign-in?to=%2Fkk%2Fsurvey%2F${wave.id}`);
  });

  test("opened by the code lets a teacher hand the computer over, which signs out", async () => {
    const browser = await browserOf(school.teachers[0]!);
    expect((await look(browser, wave.code)).body.view).toMatchObject({ step: "hand-over" });
    const left = await post(browser, wave.code, { leave: "yes" });
    expect([left.status, left.location]).toEqual([303, `/kk/survey/${wave.code}`]);
    expect(left.headers.get("clear-site-data")).toBe('"storage"');
    expect((await look(browser, wave.code)).body.view.step).toBe("entrance");
  });

  test("knows who has begun, and lets a ballot on its way be sent after the close", async () => {
    await tokenFor(school, wave, { viewer: pupil(aigerim) }, "pupils-5-11", Date.now());
    expect((await look(await browserOf(pupil(aigerim)), wave.id)).body.view.survey.hasToken).toBe(true);
    expect((await look(await browserOf(pupil(daniyar)), wave.id)).body.view.survey.hasToken).toBe(false);
    await beginClosing(school, { wave });
    for (const address of [wave.id, wave.code]) {
      const { body } = await look(await browserOf(pupil(aigerim)), address);
      expect(body.view.survey).toMatchObject({ isClosed: true, hasToken: true });
    }
  });

  test.each(languages)(
    "knows in %s by name whom a pupil can tell that it does not go on",
    async (language) => {
      const { body } = await look(await browserOf(pupil(aigerim)), wave.id, language);
      const { givenName, familyName } = school.psychologist;
      const { helperRoles } = messagesFor(language).classes;
      expect(body.view.survey.toTell).toEqual([`${givenName} ${familyName}, ${helperRoles.psychologist}`]);
    },
  );

  test("sends a pupil of a school without a psychologist to the head", async () => {
    await school.db.deleteFrom("memberships").where("role", "=", "psychologist").execute();
    const { body } = await look(await browserOf(pupil(aigerim)), wave.id, "en");
    const { givenName, familyName } = school.head;
    expect(body.view.survey.toTell).toEqual([`${givenName} ${familyName}, head of the school`]);
  });

  test("takes no form but a slip or a farewell", async () => {
    expect((await post(nobody(), wave.id, { "peers-kind": "none" })).status).toBe(400);
    expect((await post(nobody(), "XXXXXX", { leave: "yes" })).status).toBe(404);
  });

  test.each(languages)(
    "says in %s, before any script, why nothing is asked without JavaScript",
    async (language) => {
      const { body } = await look(await browserOf(pupil(aigerim)), wave.id, language);
      const html = renderPage(surveyPage.default, {
        language,
        path: `/${language}/survey/${wave.id}`,
        loaderData: body,
      });
      expect(html).toContain('data-page="survey"');
      expect(html).toContain(surveyWords(language).unsafe.script.title);
      expect(html).not.toContain("<input");
      expect(html).not.toContain("<button");
    },
  );
});

describe("a paper slip", () => {
  test("opens the parents' survey, whoever is signed in on the machine", async () => {
    const slip = await newSlip();
    const { status, body } = await post(await browserOf(pupil(aigerim)), wave.code, {
      slip: slip.toLowerCase(),
    });
    expect(status).toBe(200);
    expect(body.view.survey.form.audience).toBe("parents");
    expect(body.view.survey.ticket.slip).toBe(slip.toLowerCase());
    // Whoever holds a slip may be anybody.
    expect(body.view.survey.toTell).toEqual([]);
  });

  test.each([
    ["", "slipMissing"],
    ["0000-0000-0000-0000", "slipWrong"],
    ["x".repeat(5000), "slipWrong"],
  ] as const)("that reads “%.20s” opens nothing", async (slip, message) => {
    const { status, body } = await post(nobody(), wave.code, { slip });
    expect([status, body.error]).toEqual([400, surveyWords("kk").entrance[message]]);
  });
});

describe("the entry on a pupil's page", () => {
  test("leads to the open wave that asks them", async () => {
    const [invitation, ...more] = await listInvitations(school.db, pupil(aigerim), "en");
    expect(invitation).toMatchObject({ wave: wave.id, title: "School survey" });
    expect(invitation?.until).toMatch(/^Open until \d+ \w+ \d{4}$/);
    expect(more).toEqual([]);
  });

  test("says the same before and after, so that nobody sees who has taken part", async () => {
    const before = await listInvitations(school.db, pupil(aigerim), "kk");
    await tokenFor(school, wave, { viewer: pupil(aigerim) }, "pupils-5-11", Date.now());
    expect(await listInvitations(school.db, pupil(aigerim), "kk")).toEqual(before);
  });

  test("is not there for those who are not asked, nor once the wave is closed", async () => {
    expect(await listInvitations(school.db, school.teachers[0]!, "kk")).toEqual([]);
    await beginClosing(school, { wave });
    expect(await listInvitations(school.db, pupil(aigerim), "kk")).toEqual([]);
  });
});

function pupil(number: number): Viewer {
  return school.pupils[number]!;
}

function look(browser: Browser, address: string, language = "kk") {
  return browser.get(surveyPage, `/${language}/survey/${address}`, { params: { wave: address } });
}

function post(browser: Browser, address: string, form: Record<string, string>) {
  return browser.post(surveyPage, `/kk/survey/${address}`, form, { params: { wave: address } });
}

function nobody(): Browser {
  return openBrowser(school);
}

async function browserOf({ accountId }: Viewer): Promise<Browser> {
  const { id, secretHash: secret_hash, token } = newToken();
  const now = Date.now();
  await createSession(school.db, {
    id,
    secret_hash,
    account_id: accountId,
    kind: "card",
    created_at: now,
    seen_at: now,
  });
  const browser = nobody();
  browser.cookies.set("senim-session", token);
  return browser;
}

async function newSlip(): Promise<string> {
  return (await printedSlips(school, wave, 1))[0]!;
}

function formOf(id: InstrumentId) {
  return ballotFormOf(listInstruments().find((one) => one.id === id)!);
}
