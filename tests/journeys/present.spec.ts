import { blocksOf } from "#app/learning/courses/lesson.ts";
import { expect, languages, openCompiled, signIn, test, whenReady } from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";
import { atTheEnd, onScreen, openNotes, openPresenter, press, screenId } from "./present-lesson.ts";

test("a teacher leads B1 by clicker from its page, and the notes window stays in step", async ({ page }) => {
  test.setTimeout(120_000);
  const document = openCompiled("b1", "kk");
  await signIn(page, "teacher", "kk");
  await page.goto("/kk/courses/b/b1");
  await whenReady(page);
  await page.locator('a[href$="/b1/present"]').click();
  await onScreen(page, "");
  const notes = await openNotes(page);
  const seen = new Set<string>();
  while (!(await atTheEnd(page))) {
    await press(page, "PageDown");
    const step = (await screenId(page)).split(".")[0]!;
    seen.add(step);
    const { title, notes: html } = document.steps.find(({ id }) => id === step)!;
    await expect(page.locator(".stage-title")).toHaveText(title);
    await expect(notes.locator("h1")).toHaveText(title);
    const begins = html.replaceAll(/<[^>]*>/g, "").slice(0, 12);
    await expect(notes.locator(".notes-text")).toContainText(begins);
  }
  expect([...seen]).toEqual(document.steps.map(({ id }) => id));
  // Not in the page in any form: neither shown nor hidden.
  const html = await page.content();
  for (const { notes: secret } of document.steps) expect(html).not.toContain(secret.slice(0, 60));
});

test("both windows move both, and each catches up when it is opened again", async ({ page }) => {
  await signIn(page, "teacher", "ru");
  await openPresenter(page, "ru", "b4");
  await press(page, "PageDown", "PageDown", "PageDown");
  const there = await screenId(page);
  const notes = await openNotes(page);
  await expect(notes).toHaveURL(new RegExp(`#${there}$`));
  await notes.locator(".notes-bar button").last().click();
  await expect(page.locator(".stage")).not.toHaveAttribute("data-screen", there);
  await press(notes, "PageUp");
  await onScreen(page, there);
  await notes.locator(".notes-steps button").nth(3).click();
  await onScreen(page, "practice");

  await notes.reload();
  await expect(notes).toHaveURL(/#practice$/);
  await page.reload();
  await whenReady(page);
  await onScreen(page, "practice");
  await press(page, "PageUp");
  await expect(notes).not.toHaveURL(/#practice$/);

  await notes.keyboard.press("b");
  await expect(page.locator(".blank-screen")).toBeVisible();
  await press(page, "PageDown");
  await expect(page.locator(".blank-screen")).toHaveCount(0);
});

test("the notes leave with their reader who signs out, or leaves at once, in another window", async ({
  page,
  context,
}) => {
  const neutral = /wikipedia\.org/;
  await context.route(neutral, (route) => {
    return route.fulfill({ contentType: "text/html", body: "a neutral page" });
  });
  for (const [way, there] of [
    ["header form[action$='/sign-out'] button", /\/ru\/sign-in$/],
    ["[data-quick-exit]:visible", neutral],
  ] as const) {
    await signIn(page, "teacher", "ru");
    await openPresenter(page, "ru", "b4");
    const notes = await openNotes(page);
    await page.goto("/ru/today");
    await whenReady(page);
    await page.locator(way).first().click();
    await page.waitForURL(there);
    await notes.waitForURL(there);
    await notes.close();
  }
});

test("the notes window may come first and opens the screen where it stands", async ({ page }) => {
  await signIn(page, "teacher", "en");
  await page.goto("/en/courses/b/b7/present/notes");
  await whenReady(page);
  await page.locator(".notes-steps button").nth(2).click();
  const opening = page.context().waitForEvent("page");
  await page.locator(".notes-side [role=status] button").click();
  const screen = await opening;
  await onScreen(screen, "skill");
  await press(screen, "PageDown");
  await expect(page).toHaveURL(/#skill\.2$/);
});

test("two showings of one lesson do not mix", async ({ page }) => {
  await signIn(page, "teacher", "kk");
  const other = await page.context().newPage();
  await openPresenter(page, "kk", "b7");
  await openPresenter(other, "kk", "b7");
  await press(page, "PageDown", "PageDown");
  await other.waitForTimeout(200);
  await onScreen(other, "");
});

test("once opened, the whole lesson and its notes need no connection", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "teacher", "kk");
  await openPresenter(page, "kk", "b4");
  const notes = await openNotes(page);
  await expect(notes.locator(".notes-frame")).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await notes.evaluate(() => document.fonts.ready);
  const asked: string[] = [];
  for (const one of [page, notes]) one.on("request", (request) => asked.push(request.url()));
  await page.context().setOffline(true);

  const kinds = new Set<string>();
  while (!(await atTheEnd(page))) {
    await press(page, "PageDown");
    const kind = await page
      .locator(".stage [data-kind]")
      .first()
      .getAttribute("data-kind", { timeout: 50 })
      .catch(() => null);
    if (kind) kinds.add(kind);
    await expect(notes).toHaveURL(new RegExp(`#${await screenId(page)}$`));
  }
  await press(notes, "Home");
  await onScreen(page, "");
  await page.keyboard.press("n");
  await page.keyboard.press("Escape");
  await expect(page.locator(".presenter-said")).toBeVisible();
  await onScreen(page, "");
  expect([...kinds]).toEqual(
    expect.arrayContaining(["feelings", "breathe", "match", "plan", "quiz", "exit"]),
  );
  // The browser looks for the icon of its own accord, at each change of the address.
  expect(asked.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
  // Every letter of the three languages is there, not only those of the first screen.
  expect(await page.evaluate(() => document.fonts.check('1em "Onest"', "AЖӘ"))).toBe(true);
  await page.context().setOffline(false);
});

test("a class decides by hands: a question, a sorting, a story, a poll", async ({ page }) => {
  await signIn(page, "teacher", "ru");
  await openPresenter(page, "ru", "b1");
  const stage = page.locator(".stage");
  const findNext = async (kind: string) => {
    while ((await stage.locator(`[data-kind=${kind}]`).count()) === 0) await press(page, "PageDown");
  };
  await findNext("quiz");
  const quiz = blocksOf(openCompiled("b1", "ru")).find((block) => block.kind === "quiz")!;
  const wrong = quiz.questions[0]!.options.findIndex(({ right }) => !right);
  await page.keyboard.press(String(wrong + 1));
  await expect(stage.locator(".call").nth(wrong)).toHaveAttribute("aria-pressed", "true");
  await expect(stage.locator("[data-mark=right]")).toHaveCount(0);
  await press(page, "PageDown");
  await expect(stage.locator("[data-mark=right]")).toHaveCount(1);
  await expect(stage.locator(".os-said:visible")).toHaveCount(2);

  await findNext("sort");
  await stage.locator(".call").first().click();
  await stage.locator(".os-button").click();
  await expect(stage.locator("[data-mark=right]")).toHaveCount(1);

  await findNext("poll");
  const votes = stage.locator(".os-vote");
  for (let hands = 0; hands < 3; hands += 1) await votes.first().locator("button").last().click();
  await votes.first().locator("button").first().click();
  await expect(votes.first().locator("output")).toHaveText("2");

  await openPresenter(page, "ru", "b7");
  await findNext("scenario");
  await press(page, "PageDown");
  await page.keyboard.press("1");
  await expect(stage.locator(".os-said")).toBeVisible();
  const scene = await stage.locator(".os-kicker").innerText();
  await press(page, "PageDown");
  await expect(stage.locator("h2")).not.toHaveText(scene);
  await press(page, "PageUp");
  await expect(stage.locator(".os-said")).toBeVisible();
});

test("black screen, timer, list of keys and the way out are a key away", async ({ page }) => {
  await signIn(page, "teacher", "en");
  await openPresenter(page, "en", "b7");
  await page.keyboard.press(".");
  await expect(page.locator(".blank-screen")).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.locator(".blank-screen")).toHaveCount(0);
  await page.keyboard.press("t");
  await page.locator(".timer-controls button").nth(1).click();
  await expect(page.getByRole("timer")).toHaveText(/^(?:2:00|1:5\d)$/);
  await page.keyboard.press("h");
  await expect(page.locator(".presenter-panel .key-list")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".presenter-panel")).toHaveCount(0);
  await expect(page.getByRole("timer")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/en\/courses\/b\/b7$/);
});

test("the menu leaves too, and a panel that closes gives the focus back", async ({ page }) => {
  await signIn(page, "teacher", "en");
  await openPresenter(page, "en", "b7");
  const menu = page.locator(".presenter-tools button").last();
  await menu.click();
  await expect(page.locator(".presenter-panel")).toBeFocused();
  await page.locator(".presenter-panel").getByRole("button", { name: "Timer" }).click();
  await expect(page.locator(".presenter-panel .timer-controls")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await menu.click();
  await page.locator(".presenter-panel").getByRole("button", { name: "Leave the presenter" }).click();
  await page.waitForURL(/\/en\/courses\/b\/b7$/);
});

test("a clicker goes on where the teacher has chosen a class, and chooses no other", async ({ page }) => {
  await signIn(page, "teacher", "ru");
  await openPresenter(page, "ru", "b1");
  const stage = page.locator(".stage");
  while ((await stage.locator("[data-kind=poll]").count()) === 0) await press(page, "PageDown");
  const poll = await screenId(page);
  const chooser = stage.locator("select");
  await chooser.focus();
  await press(page, "PageDown", "PageUp");
  await onScreen(page, poll);
  await expect(chooser).toHaveValue("");
});

test("each step's notes begin at their beginning", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 420 });
  await signIn(page, "teacher", "kk");
  await page.goto("/kk/courses/b/b1/present/notes");
  await whenReady(page);
  await page.evaluate(() => scrollTo(0, 300));
  await page.locator(".notes-steps button").nth(2).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

/** Activities on the screen: every-activity.spec.ts. The notes window: every-page.spec.ts. */
for (const language of languages) {
  test(`axe finds nothing on the screens between the activities, in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, "teacher", language);
    for (const lesson of ["b4", "a3", "c5"]) {
      await openPresenter(page, language, lesson);
      const looked = new Set<string | null>(["block"]);
      for (; !(await atTheEnd(page)); await press(page, "PageDown")) {
        const content = await page.locator(".stage").getAttribute("data-content");
        if (looked.has(content)) continue;
        looked.add(content);
        await expectNoViolation(page, `${lesson}: ${content}`);
      }
      expect(looked.size, lesson).toBeGreaterThan(3);
    }
    for (const key of ["h", "t"]) {
      await page.keyboard.press(key);
      await expectNoViolation(page, key);
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const window of ["present", "present/notes"]) {
    test(`${window} says plainly that it needs it, and leads to the lesson`, async ({ page }) => {
      await signIn(page, "teacher", "kk");
      await page.goto(`/kk/courses/b/b7/${window}`);
      await expect(page.locator("main h1:visible")).toContainText("JavaScript");
      await expect(page.locator(".stage, .notes-frame").first()).toBeHidden();
      await page.locator("main a:visible").click();
      await page.waitForURL(/\/kk\/courses\/b\/b7$/);
    });
  }
});
