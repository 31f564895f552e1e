import {
  newPupil,
  languages,
  next,
  openCompiled,
  openStep,
  signIn,
  test,
  expect,
  whenReady,
} from "./journey.ts";
import { answerQuiz, playScenario, saved, sortRightly } from "./take-lesson.ts";

for (const language of languages) {
  test(`a pupil takes B7 to its end in ${language}, with a reload in the middle and the line gone for a while`, async ({
    page,
    context,
    db,
    complaints,
  }) => {
    const document = openCompiled("b7", language);
    await signIn(page, await newPupil(db), language);
    await page.goto(`/${language}/courses/b/b7`);
    await whenReady(page);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(openStep(page)).toHaveAttribute("data-step", "check-in");
    await page.locator("[data-kind=feelings] label").nth(3).click();
    await expect(page.locator("[data-kind=feelings] .feedback:visible")).toHaveCount(1);
    await next(page);
    await next(page);
    await next(page);
    await playScenario(page, "backpack");
    await saved(page);

    // A reload, as after a power cut: on the same step, with the story where it ended.
    await page.goto(`/${language}/courses/b/b7`);
    await whenReady(page);
    await expect(openStep(page)).toHaveAttribute("data-step", "practice");
    await expect(page.locator("[data-block=backpack]")).toHaveAttribute("data-state", "answered");

    // The connection goes: the pupil works on, and is told that it is not saved yet.
    await context.setOffline(true);
    await sortRightly(page, document, "moves").catch(() => undefined);
    await expect(page.locator(".save-note:visible")).toHaveAttribute("data-save", "retrying");
    await next(page);
    await expect(openStep(page)).toHaveAttribute("data-step", "transfer");
    await context.setOffline(false);
    await saved(page);
    complaints.length = 0;

    await answerQuiz(page, document, "check");
    await next(page);
    await page.locator("[data-kind=exit] label").first().click();
    await saved(page);
    await next(page);
    await expect(page.locator(".lesson-end .notice")).toHaveAttribute("data-tone", "leaf");

    await page.goto(`/${language}/today`);
    await expect(page.locator(".tag[data-tone=leaf]").first()).toBeVisible();
  });
}

test("a pupil goes on with the lesson on another machine", async ({ page, browser, db }) => {
  const username = await newPupil(db);
  await signIn(page, username, "ru");
  await page.goto("/ru/courses/b/b7#practice");
  await whenReady(page);
  await playScenario(page, "backpack");
  await saved(page);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, username, "kk");
  await other.goto("/kk/courses/b/b7");
  await expect(openStep(other)).toHaveAttribute("data-step", "practice");
  await expect(other.locator("[data-block=backpack]")).toHaveAttribute("data-state", "answered");
});

test("what the adult ticket opens says that nothing was sent, and nothing but “done” was", async ({
  page,
  db,
}) => {
  await signIn(page, await newPupil(db), "en");
  await page.goto("/en/courses/b/b7#exit");
  await whenReady(page);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.postData() ?? ""));
  await page.locator("[data-kind=exit] label").last().click();
  await expect(page.locator(".exit-adult")).toContainText("Nothing was sent");
  await expect(page.locator(".exit-adult a[href='tel:111']")).toBeVisible();
  await saved(page);
  expect(sent.join()).toContain('"answer":{"done":true}');
  expect(sent.join()).not.toContain("adult");
});

test("from a list to a lesson and back, its steps are asked for once", async ({ page, db }) => {
  await signIn(page, await newPupil(db), "kk");
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/steps/") && asked.push(request.url()));
  await page.goto("/kk/courses/b");
  await whenReady(page);
  for (let visit = 0; visit < 2; visit += 1) {
    await page.locator("main a[href='/kk/courses/b/b7']").first().click();
    await expect(openStep(page)).toContainText(openCompiled("b7", "kk").steps[0]!.title);
    await page.goBack();
    await page.waitForURL(/\/courses\/b$/);
  }
  expect(asked).toHaveLength(1);
});

test("in another language the same step stays open", async ({ page, db }) => {
  await signIn(page, await newPupil(db), "kk");
  await page.goto("/kk/courses/b/b7");
  await whenReady(page);
  await next(page);
  const open = await openStep(page).getAttribute("data-step");
  await page.locator(".language-switch:visible a[hreflang=ru]").click();
  await page.waitForURL(/\/ru\/courses\/b\/b7#/);
  await expect(openStep(page)).toHaveAttribute("data-step", open!);
});
