import { blocksOf } from "#app/learning/courses/lesson.ts";
import { expect, newPupil, openCompiled, openStep, signIn, test } from "./journey.ts";

test.use({ javaScriptEnabled: false });

test("a pupil takes B7 to its end without JavaScript", async ({ page, db }) => {
  const document = openCompiled("b7", "ru");
  await signIn(page, await newPupil(db), "ru");
  await page.goto("/ru/courses/b/b7");
  await expect(openStep(page)).toHaveAttribute("data-step", "check-in");
  await page.locator("[data-kind=feelings] label").first().click();
  await expect(page.locator("[data-kind=feelings] .feedback:visible")).toHaveCount(1);
  for (const step of ["story", "skill", "practice"]) {
    await page.locator("a[rel=next]:visible").click();
    await expect(openStep(page)).toHaveAttribute("data-step", step);
  }

  const story = page.locator("[data-block=backpack]");
  while ((await story.getAttribute("data-state")) === "open") {
    await story.locator("label.choice").first().click();
    await story.locator("form button").first().click();
    // The page came back at the same place.
    expect(new URL(page.url()).hash).toBe("#block-backpack");
    await expect(openStep(page)).toHaveAttribute("data-step", "practice");
    await expect(story.locator(".feedback:visible")).toHaveCount(1);
  }

  for (const block of blocksOf(document)) {
    if (block.kind === "sort") {
      for (const { id, box } of block.items)
        await page.locator(`[name="${id}"][value="${box}"]`).check({ force: true });
      await page.locator(`[data-block="${block.id}"] form button`).click();
    }
    if (block.kind === "quiz") {
      await page.goto("/ru/courses/b/b7#transfer");
      for (const { id, options } of block.questions) {
        await page
          .locator(`[name="${id}"][value="${options.find(({ right }) => right)!.id}"]`)
          .check({ force: true });
      }
      await page.locator(`[data-block="${block.id}"] form button`).click();
      await expect(page.locator(`[data-block="${block.id}"] .feedback.leaf`)).toHaveCount(
        block.questions.length,
      );
    }
  }

  await page.goto("/ru/courses/b/b7#exit");
  await page.locator("[data-kind=exit] label").last().click();
  await expect(page.locator(".exit-adult .feedback")).toBeVisible();
  await page.locator("[data-kind=exit] form button").click();
  await page.goto("/ru/courses/b/b7#home-link");
  await expect(page.locator(".lesson-end .notice")).toHaveAttribute("data-tone", "leaf");
});

test("a reader who is not signed in gets an answer explained without JavaScript", async ({ page }) => {
  await page.goto("/en/courses/b/b7#practice");
  const story = page.locator("[data-block=backpack]");
  await story.locator("label.choice").nth(1).click();
  await story.locator("form button").first().click();
  await expect(openStep(page)).toHaveAttribute("data-step", "practice");
  await expect(story.locator(".feedback:visible")).toHaveCount(1);
});

test("a quiz may be answered question by question, and taken again", async ({ page, db }) => {
  const quiz = blocksOf(openCompiled("b1", "ru")).find((block) => block.kind === "quiz")!;
  await signIn(page, await newPupil(db), "ru");
  await page.goto(`/ru/courses/b/b1#block-${quiz.id}`);
  const block = page.locator(`[data-block="${quiz.id}"]`);
  for (const [index, { id, options }] of quiz.questions.entries()) {
    const right = options.find((option) => option.right)!.id;
    await block.locator(`[name="${id}"][value="${right}"]`).check({ force: true });
    await block.locator("form button").click();
    await expect(block.locator(".feedback.leaf")).toHaveCount(index + 1);
  }
  await expect(block).toHaveAttribute("data-state", "answered");
  await block.locator("form button").click();
  await expect(block.locator("input:checked")).toHaveCount(0);
  await expect(block.locator(".feedback")).toHaveCount(0);
});

test("quick exit leads away without JavaScript", async ({ page }) => {
  await page.route(/wikipedia\.org/, (route) => route.fulfill({ body: "a neutral page" }));
  await page.goto("/kk/help");
  await page.locator("[data-quick-exit]:visible").first().click();
  await page.waitForURL(/wikipedia\.org/);
});
