import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect } from "vitest";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { recordWayIn } from "#app/accounts/ways-in-queries.server.ts";
import { env } from "#app/env.server.ts";
import * as classPollAction from "#app/learning/polls/class-poll-action.ts";
import { closePollBoxes } from "#app/learning/polls/poll-box.server.ts";
import type { ClassPollState } from "#app/learning/polls/class-poll-state.ts";
import * as votePage from "#app/learning/polls/vote-page.tsx";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { addPupil, signedIn, type Person, type TestSchool } from "#tests/support/people.ts";
import { openBrowser, type Browser } from "#tests/support/request.ts";

/** The poll of the lesson B1, as it stands in content/. */
export const asked = { course: "b", lesson: "b1", block: "rule" };
export const firstOption = "names";
export const otherOption = "room";

const within = [signedInLayout, staffLayout];

// A database in memory has no folder: the boxes of its polls lie in one of their own.
env.dataFolder = mkdtempSync(path.join(tmpdir(), "senim-poll-boxes-"));
afterAll(() => {
  closePollBoxes("all");
  rmSync(env.dataFolder, { recursive: true, force: true });
});

/** What the deeds of a poll need of a school. */
export function placeOf({ db }: TestSchool) {
  return { db, dataFolder: env.dataFolder };
}

/** So many pupils in class 7А, Aigerim and Daniyar among them. */
export async function fillClass({ db, class7A }: TestSchool, pupils: number): Promise<void> {
  for (let number = 3; number <= pupils; number += 1) {
    const username = `pupil-${randomUUID()}`;
    await addPupil(db, class7A, { username, givenName: "Әлия", familyName: `Серік ${number}` });
  }
  await giveOldPasswords(db, class7A);
}

/** All pupils of the class have had their password for long. */
export async function giveOldPasswords(db: Db, { id }: SchoolClass): Promise<void> {
  const pupils = await db
    .selectFrom("class_pupils")
    .select("account_id")
    .where("class_id", "=", id)
    .execute();
  for (const pupil of pupils) await recordWayIn(db, { accountId: pupil.account_id, way: "password" }, 1);
}

/** Somebody's own browser. */
export async function browserOf(school: TestSchool, person: Person): Promise<Browser> {
  const browser = openBrowser(school);
  const { token } = await signedIn(school.db, person);
  const [, name = "", value = ""] = sessionCookie.write(token).match(/^([^=]+)=([^;]*)/) ?? [];
  browser.cookies.set(name, value);
  return browser;
}

/** The teacher's screen: asks how the poll stands, or opens or closes it. */
export function screenOf(browser: Browser, schoolClass: SchoolClass, question = asked) {
  const { course, lesson, block } = question;
  const path = `/kk/classes/${schoolClass.id}/polls/${course}/${lesson}/${block}/state`;
  const visit = { params: { class: schoolClass.id, course, lesson, block }, within };
  return {
    look: () => browser.get(classPollAction, path, visit),
    press: (deed: string) =>
      browser.post(
        classPollAction,
        path,
        { do: deed },
        { ...visit, headers: { accept: "application/json" } },
      ),
    pressWithoutScript: (deed: string) => browser.post(classPollAction, path, { do: deed }, visit),
  };
}

type Open = Extract<ClassPollState, { step: "open" }>;

/** Opens the poll, of B1 unless another is asked, in class 7А and gives what the screen then shows. */
export async function openAsGulnara(
  school: TestSchool,
  question = asked,
): Promise<{ screen: Screen; poll: Open; key: string }> {
  const screen = screenOf(await browserOf(school, school.people.gulnara), school.class7A, question);
  const poll = (await screen.press("open")).body as Open;
  expect(poll.step).toBe("open");
  const key = await keyOf(school, poll.way.code);
  return { screen, poll, key };
}
type Screen = ReturnType<typeof screenOf>;

/** The key in the QR code; a phone learns it from the redirect after the digits. */
async function keyOf(school: TestSchool, code: string): Promise<string> {
  const { location } = await openBrowser(school).get(votePage, `/kk/poll/${code}`, { params: { code } });
  return new URL(location!, "http://senim.test").searchParams.get("key")!;
}

/** A phone that has opened the poll's page, with its key unless it is a pupil's who needs none. */
export async function takePhone(
  school: TestSchool,
  code: string,
  key: string,
  browser = openBrowser(school),
) {
  const address = `/kk/poll/${code}?key=${key}`;
  const visit = { params: { code } };
  await browser.get(votePage, address, visit);
  const take = () => browser.post(votePage, address, {}, visit);
  const send = (paper: string, option: string) => browser.post(votePage, address, { paper, option }, visit);
  return {
    browser,
    look: () => browser.get(votePage, address, visit),
    take,
    send,
    /** Takes a paper and sends it; the answer to whichever went wrong. */
    async choose(option: string) {
      const taken = await take();
      return taken.body.shown.step === "paper" ? send(taken.body.shown.paper, option) : taken;
    },
  };
}

/** So many phones, each with its answer. */
export async function chooseAll(school: TestSchool, code: string, key: string, options: readonly string[]) {
  for (const option of options) {
    const phone = await takePhone(school, code, key);
    expect((await phone.choose(option)).body.shown.step).toBe("thanks");
  }
}
