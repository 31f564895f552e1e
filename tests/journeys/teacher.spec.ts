import { expect, next, openCompiled, signIn, test, whenReady } from "./journey.ts";
import { answerQuiz, playScenario, saved, sortRightly } from "./take-lesson.ts";

test("a teacher sees who has done the lesson and the quiz result, and nothing a pupil chose in a story", async ({
  page,
  browser,
}) => {
  const document = openCompiled("b7", "kk");
  const pupil = await (await browser.newContext()).newPage();
  await signIn(pupil, "student", "kk");
  await pupil.goto("/kk/courses/b/b7#practice");
  await whenReady(pupil);
  await playScenario(pupil, "backpack");
  await sortRightly(pupil, document, "moves");
  await next(pupil);
  await answerQuiz(pupil, document, "check", 1);
  await next(pupil);
  await pupil.locator("[data-kind=exit] label").last().click();
  await saved(pupil);

  await signIn(page, "teacher", "kk");
  await page.goto("/kk/classes");
  await page.locator("main .card-link").first().waitFor();
  const name = await pupilName(pupil);
  for (const link of await page
    .locator("main .card-link")
    .evaluateAll((links) => links.map((one) => one.getAttribute("href")!))) {
    await page.goto(link);
    if ((await page.locator("tbody th", { hasText: name }).count()) > 0) break;
  }
  const row = page.locator("tbody tr", { has: page.locator("th", { hasText: name }) }).first();
  await expect(row.locator(".tag[data-tone=leaf]")).toHaveCount(1);
  await expect(row).toContainText(/\d\/\d/);
  const html = await page.content();
  for (const { kind, ...part } of document.steps.flatMap(({ parts }) => parts)) {
    if (kind === "block" && "block" in part && part.block.kind === "scenario") {
      for (const scene of part.block.scenes)
        for (const { says } of scene.choices) expect(html).not.toContain(says);
    }
  }
});

async function pupilName(page: import("@playwright/test").Page): Promise<string> {
  await page.goto("/kk/today");
  const heading = await page.locator("h1").innerText();
  return heading.split(",").at(-1)!.trim();
}

test("a teacher fails the check of T4, tries again and passes", async ({ page }) => {
  const document = openCompiled("t4", "ru");
  await signIn(page, "teacher", "ru");
  await page.goto("/ru/courses/staff/t4");
  await whenReady(page);
  await expect(page.locator(".teacher-notes:visible")).toHaveCount(1);
  await page.goto("/ru/courses/staff/t4#listen");
  await whenReady(page);
  const again = page.locator("[data-block=first-words] .buttons button").last();
  if ((await page.locator("[data-block=first-words]").getAttribute("data-state")) === "open")
    await playScenario(page, "first-words");
  else await expect(again).toBeVisible();
  await page.goto("/ru/courses/staff/t4#practice");
  await whenReady(page);
  await sortRightly(page, document, "now-or-clock");
  await page.goto("/ru/courses/staff/t4#check");
  await whenReady(page);
  await answerQuiz(page, document, "check", 3);
  await expect(page.locator("[data-block=check] .quiz-result")).toContainText("7 из 10");
  await expect(page.locator("[data-block=check] .feedback")).toHaveCount(10);
  await page.locator("[data-block=check]").getByRole("button").click();
  await expect(page.locator("[data-block=check] .feedback")).toHaveCount(0);
  await answerQuiz(page, document, "check", 1);
  await expect(page.locator("[data-block=check] .quiz-result")).toContainText("9 из 10");
  await saved(page);
  await page.goto("/ru/training");
  const card = page.locator(".card", { hasText: "T4" });
  await expect(card.locator(".tag")).toHaveAttribute("data-tone", "leaf");
  await expect(card).toContainText("9 из 10");
});
