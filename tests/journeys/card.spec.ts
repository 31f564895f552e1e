import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Db } from "#db/connection.ts";
import { expect, signIn, test, whenReady } from "./journey.ts";

/** One line a card: its address, the four characters, the name. */
function demoCards() {
  const lines = readFileSync("var/journeys/demo-cards.txt", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [address = "", code = "", givenName = "", ...familyName] = line.split(" ");
    return { path: new URL(address).pathname, code, givenName, familyName: familyName.join(" ") };
  });
}

test("a child of grade 3 signs in with the printed card, whose secret leaves the address at once", async ({
  page,
}) => {
  const card = demoCards()[0]!;
  await page.goto(card.path);
  await expect(page.locator("main")).toHaveAttribute("data-page", "card");
  expect(new URL(page.url()).pathname).toMatch(/^\/(kk|ru)\/card$/);
  await expect(page.locator("h1")).toContainText(card.givenName);
  await expect(page.locator("main")).not.toContainText(card.familyName);
  await page.locator("button[value=yes]").click();
  await page.waitForURL(/\/today$/);
  await expect(page.locator("h1")).toContainText(card.givenName);
});

test("“that is not me” on a card signs nobody in", async ({ page, context }) => {
  await page.goto(demoCards()[1]!.path);
  await page.locator("button[value=no]").click();
  await page.waitForURL(/\/sign-in$/);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("senim-session");
});

test("on a computer that the teacher opened, a child taps the own name and types the four characters", async ({
  page,
  db,
  complaints,
}) => {
  const card = demoCards()[2]!;
  await openClassComputer(page, db, card);

  await page.locator(".name-grid a", { hasText: card.givenName }).first().click();
  await page.locator("[name=code]").fill("0000");
  await page.locator("main form button").first().click();
  await expect(page.locator("[name=code]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name=code]").fill(card.code.toLowerCase());
  // The browser reports the refused code as an error of its own.
  complaints.length = 0;
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/today$/);

  // The next child is asked who they are, and never shown the last one's name.
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.waitForURL(/\/class-sign-in/);
  await expect(page.locator("h1")).not.toContainText(card.givenName);
});

test("where a child has walked away from the class's computer, the next one finds the names", async ({
  page,
  db,
}) => {
  const card = demoCards()[3]!;
  await page.clock.install();
  await openClassComputer(page, db, card);
  await page.locator(".name-grid a", { hasText: card.givenName }).first().click();
  await page.locator("[name=code]").fill(card.code);
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/today$/);
  await whenReady(page);
  // The browser's twenty minutes are a moment here, so the server's are helped on.
  const { id } = await db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account_id")
    .select("sessions.id")
    .where("accounts.given_name", "=", card.givenName)
    .where("accounts.family_name", "=", card.familyName)
    .where("sessions.kind", "=", "class")
    .executeTakeFirstOrThrow();
  await db.updateTable("sessions").set({ seen_at: 0 }).where("id", "=", id).execute();
  await page.clock.fastForward("21:00");
  await page.waitForURL(/\/class-sign-in$/);
  await expect(page.locator(".name-grid")).toBeVisible();
  await expect(page.locator("header")).not.toContainText(card.givenName);
});

/** Its teacher signs in and gives the computer to the class. */
async function openClassComputer(page: Page, db: Db, card: ReturnType<typeof demoCards>[number]) {
  const { username } = await db
    .selectFrom("class_teachers")
    .innerJoin("accounts as teachers", "teachers.id", "class_teachers.account_id")
    .innerJoin("class_pupils", "class_pupils.class_id", "class_teachers.class_id")
    .innerJoin("accounts as pupils", "pupils.id", "class_pupils.account_id")
    .select("teachers.username")
    .where("pupils.given_name", "=", card.givenName)
    .where("pupils.family_name", "=", card.familyName)
    .executeTakeFirstOrThrow();
  await signIn(page, username!);
  await page.goto("/kk/classes");
  for (const link of await page
    .locator("main .card-link")
    .evaluateAll((links) => links.map((one) => one.getAttribute("href")!))) {
    await page.goto(link);
    if ((await page.locator("tbody th", { hasText: card.familyName }).count()) > 0) break;
  }
  await page.locator("form[action$='open-computer'] button").click();
  await page.waitForURL(/\/class-sign-in$/);
}
