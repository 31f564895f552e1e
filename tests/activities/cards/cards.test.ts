import { beforeEach, describe, expect, test } from "vitest";
import * as signInPage from "#app/accounts/sign-in-page.tsx";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as cardsPage from "#app/school/sign-in/cards-page.tsx";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { findOpenComputer, openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findHolder } from "#app/school/sign-in/sign-in-with-card.server.ts";
import { signInWithCode } from "#app/school/sign-in/sign-in-with-code.server.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openBrowser, type Answer } from "#tests/support/request.ts";
import {
  addPupil,
  makeSchool,
  password,
  signedIn,
  type Person,
  type TestSchool,
} from "#tests/support/people.ts";

let school: TestSchool;
let timur: Person;

beforeEach(async () => {
  school = await makeSchool();
  timur = await addPupil(school.db, school.class3B, {
    username: "timur3",
    givenName: "Тимур",
    familyName: "Пак",
    language: "ru",
  });
});

async function visit(
  username: string | undefined,
  { id }: SchoolClass,
  fields?: Record<string, string>,
): Promise<Answer> {
  const browser = openBrowser(school);
  if (username) await browser.post(signInPage, "/kk/sign-in", { username, password });
  const visited = { params: { class: id }, within: [signedInLayout, staffLayout] };
  const address = `/kk/classes/${id}/cards`;
  return fields
    ? browser.post(cardsPage, address, fields, visited)
    : browser.get(cardsPage, address, visited);
}

function olegMakes(pupil: string): Promise<Answer> {
  return visit("oleg", school.class3B, { pupil });
}

async function listAudit() {
  return school.db
    .selectFrom("audit_entries")
    .select(["actor_id", "subject_id", "detail"])
    .where("action", "=", "card-issued")
    .execute();
}

/** On a computer that Serik has opened for the class. */
async function signsInWith(pupil: Person, code: string, schoolClass: SchoolClass): Promise<boolean> {
  const { viewer } = await signedIn(school.db, school.people.serik);
  const opening = await findOpenComputer(
    school.db,
    await openClassComputer(school.db, { viewer, schoolClass }),
  );
  const result = await signInWithCode(school, { opening: opening!, pupil, code, oldSessionId: undefined });
  return result.outcome === "signed-in";
}

function render(loaded: Answer, made?: Answer): string {
  const path = `/kk/classes/${school.class3B.id}/cards`;
  return renderPage(cardsPage.default, {
    language: "kk",
    path,
    loaderData: loaded.body,
    actionData: made?.body,
  });
}

describe("new cards for class 3Б", () => {
  test("are one for each pupil, with a QR code and four characters", async () => {
    const { cards } = (await olegMakes("all")).body.made;
    expect(cards).toEqual([
      {
        accountId: school.people.alua.accountId,
        name: "Алуа",
        code: expect.stringMatching(/^\w{4}$/),
        qr: expect.anything(),
      },
      {
        accountId: timur.accountId,
        name: "Тимур",
        code: expect.stringMatching(/^\w{4}$/),
        qr: expect.anything(),
      },
    ]);
  });

  test("sign Alua in with the four characters", async () => {
    const { cards } = (await olegMakes("all")).body.made;
    expect(await signsInWith(school.people.alua, cards[0].code, school.class3B)).toBe(true);
  });

  test("end the card that Alua had before", async () => {
    const { secret } = await issueCard(school, school.people.alua);
    await olegMakes("all");
    expect(await findHolder(school.db, secret)).toBeUndefined();
  });

  test("for Timur alone leave Alua hers", async () => {
    const { secret } = await issueCard(school, school.people.alua);
    const { cards } = (await olegMakes(timur.accountId)).body.made;
    expect(cards.map(({ name }: { name: string }) => name)).toEqual(["Тимур"]);
    expect((await findHolder(school.db, secret))?.givenName).toBe("Алуа");
  });

  test("come in the answer itself, which nothing keeps", async () => {
    const answer = await olegMakes("all");
    expect([answer.status, answer.location, answer.headers.get("cache-control")]).toEqual([
      200,
      undefined,
      "no-store",
    ]);
  });

  test("are in the audit log, one entry for each pupil and nothing of what is on them", async () => {
    await olegMakes("all");
    const actor_id = school.people.oleg.accountId;
    const entries = [school.people.alua, timur].map(({ accountId }) => ({
      actor_id,
      subject_id: accountId,
      detail: "{}",
    }));
    const found = await listAudit();
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(entries));
  });

  test("are not shown again on the next visit", async () => {
    const { cards } = (await olegMakes("all")).body.made;
    const html = render(await visit("oleg", school.class3B));
    expect(html).not.toContain(cards[0].code);
  });
});

describe("a wrong order", () => {
  test("without a pupil is answered beside the field, and makes nothing", async () => {
    const answer = await olegMakes("");
    expect([answer.status, answer.body.errors]).toEqual([400, { pupil: "Оқушыны таңдау қажет." }]);
    expect(await listAudit()).toEqual([]);
  });

  test("for a pupil of another class finds nobody, and makes nothing", async () => {
    const answer = await olegMakes(school.people.aigerim.accountId);
    expect(answer.status).toBe(404);
    expect(await listAudit()).toEqual([]);
  });

  test.each(["gulnara", "zarina", "madina", "alua"])(
    "by %s, whose class it is not, makes nothing",
    async (username) => {
      expect((await visit(username, school.class3B)).status).toBe(404);
      expect((await visit(username, school.class3B, { pupil: "all" })).status).toBe(404);
      expect(await listAudit()).toEqual([]);
    },
  );

  test("by somebody signed out makes nothing", async () => {
    expect((await visit(undefined, school.class3B, { pupil: "all" })).status).not.toBe(200);
    expect(await listAudit()).toEqual([]);
  });
});

test("the head makes cards for any class of the school", async () => {
  expect((await visit("serik", school.class3B, { pupil: "all" })).body.made.cards).toHaveLength(2);
});

describe("class 7А, which has passwords", () => {
  test("gets four characters without a QR code", async () => {
    const { cards } = (await visit("gulnara", school.class7A, { pupil: "all" })).body.made;
    expect(cards.map(({ qr }: { qr: unknown }) => qr)).toEqual([null, null]);
    expect(await signsInWith(school.people.aigerim, cards[0].code, school.class7A)).toBe(true);
  });
});

describe("the sheets", () => {
  test("speak to the child in the language of instruction, whoever prints them", async () => {
    const html = render(await visit("oleg", school.class3B), await olegMakes("all"));
    expect(html).toContain('lang="ru"');
    expect(html).toContain("Покажи этот код камере.");
  });

  test("hold eight cards each", async () => {
    for (let count = 0; count < 7; count += 1) {
      await addPupil(school.db, school.class3B, {
        username: `pupil${count}`,
        givenName: `Мария ${count}`,
        familyName: "Ли",
      });
    }
    const html = render(await visit("oleg", school.class3B), await olegMakes("all"));
    expect(html.match(/<ul/g)).toHaveLength(2);
    expect(html.match(/<svg/g)).toHaveLength(9);
  });

  test("say that this is the only time", async () => {
    const html = render(await visit("oleg", school.class3B), await olegMakes("all"));
    expect(html).toContain("бір-ақ рет көрсетіледі");
  });
});
