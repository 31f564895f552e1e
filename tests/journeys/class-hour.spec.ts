import type { Page } from "@playwright/test";
import type { Db } from "#db/connection.ts";
import { expect, next, openCompiled, signIn, test, whenReady } from "./journey.ts";
import { atTheEnd, openNotes, openPresenter, press, screenId } from "./present-lesson.ts";
import { saved, sortRightly } from "./take-lesson.ts";
import { voteAll } from "./vote-by-phone.ts";

/** The pupil of 7А whom this journey says to have missed the lesson. */
async function findAbsent(db: Db) {
  return db
    .selectFrom("class_pupils")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .innerJoin("accounts", "accounts.id", "class_pupils.account_id")
    .select(["classes.id as classId", "accounts.username", "accounts.given_name", "accounts.family_name"])
    .where("classes.grade", "=", 7)
    .where("classes.letter", "=", "А")
    .where("accounts.username", "not like", "student%")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("block_states")
            .select("block")
            .where("lesson", "=", "b1")
            .whereRef("block_states.account_id", "=", "accounts.id"),
        ),
      ),
    )
    .orderBy("accounts.username", "desc")
    .executeTakeFirstOrThrow();
}

test("a whole class hour of B1: screen, notes, a phone for each pupil, the log; then the pupil who missed it", async ({
  page,
  browser,
  baseURL,
  db,
}) => {
  test.setTimeout(240_000);
  const absent = await findAbsent(db);
  const name = `${absent.family_name} ${absent.given_name}`;
  const ofClass = `/kk/classes/${absent.classId}`;
  await signIn(page, "teacher", "kk");

  // The lesson, with the notes window in step.
  await openPresenter(page, "kk", "b1");
  const notes = await openNotes(page);
  await goToPoll(page);
  await page.locator(".stage select").selectOption(absent.classId);
  await page.locator(".stage [data-poll=ready] > form button").click();
  const code = (await page.locator("[data-poll-code]").getAttribute("data-poll-code"))!;
  const options = ["names", "room", "stop", "photos", "telling"];
  await voteAll(
    browser,
    baseURL!,
    code,
    Array.from({ length: 19 }, (_, phone) => options[phone % options.length]!),
  );
  await expect(page.locator(".poll-count")).toHaveAttribute("data-votes", "19");
  await page.locator(".stage [data-poll=open] form button").click();
  await expect(page.locator(".poll-result")).toHaveAttribute("data-votes", "19");
  await expect(page.locator(".poll-result [data-option=room] td").first()).toHaveText("4");
  expect(await page.content()).not.toContain(absent.family_name);
  while (!(await atTheEnd(page))) await press(page, "PageDown");
  await expect(notes).toHaveURL(new RegExp(`#${await screenId(page)}$`));

  // The log, in the two minutes after it.
  await page.goto(`${ofClass}/log?lesson=b1`);
  await page.locator("[name=minutes]").fill("41");
  await page.locator("[name=present]").fill("18");
  await page.locator("label:has([name=step-transfer][value=adapted])").click();
  await page.locator("label:has([name=engagement][value='4'])").click();
  await page.locator("label:has([name=worry][value=no])").click();
  await page.locator("main form.log-form button").last().click();
  await page.locator(`main a[href="${ofClass}"]`).last().click();
  await expect(page.locator(".taught tbody tr", { hasText: "B1" }).first()).toContainText("41");

  // Who missed it gets it alone, and the class page shows it done.
  const done = page
    .locator("tbody tr", { hasText: absent.family_name })
    .first()
    .locator("td [data-tone=leaf]");
  const before = await done.count();
  await page.goto(`${ofClass}/assign?lesson=b1&to=pupils`);
  await page.locator(".tick-boxes label", { hasText: name }).locator("input").check();
  await page.locator("main form button").click();
  await expect(page.locator(".assigned-list li", { hasText: "B1" }).first()).toBeVisible();
  const pupil = await (await browser.newContext({ baseURL })).newPage();
  await signIn(pupil, absent.username!, "kk");
  await pupil.locator("[data-due] a[href='/kk/courses/b/b1']").click();
  await takeAlone(pupil);
  await page.goto(ofClass);
  await expect(done).toHaveCount(before + 1);
});

async function goToPoll(page: Page): Promise<void> {
  while ((await page.locator(".stage [data-kind=poll]").count()) === 0) {
    expect(await atTheEnd(page)).toBe(false);
    await press(page, "PageDown");
  }
}

async function takeAlone(page: Page): Promise<void> {
  await page.locator("section[data-step]").first().waitFor();
  await page.goto("/kk/courses/b/b1#practice");
  await whenReady(page);
  await sortRightly(page, openCompiled("b1", "kk"), "situations");
  const poll = page.locator("[data-kind=poll]");
  await poll.locator("label").first().click();
  await expect(poll).toHaveAttribute("data-state", "answered");
  await next(page);
  await next(page);
  await page.locator("[data-kind=exit] label").first().click();
  await saved(page);
}
