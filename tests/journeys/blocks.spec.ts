import type { Page } from "@playwright/test";
import { blocksOf } from "#app/learning/courses/lesson.ts";
import { expect, newPupil, openCompiled, openStep, signIn, test, whenReady } from "./journey.ts";

const secret = "only for me";

/** Words in the note of B4, and in the first part of its plan. */
async function writeWords(page: Page): Promise<void> {
  await page.goto("/en/courses/b/b4");
  await whenReady(page);
  for (const kind of ["note", "plan"]) {
    await openBlock(page, kind);
    await page.locator(`[data-kind=${kind}] textarea`).first().fill(`${secret}: ${kind}`);
  }
}

/** The words of a tab, whoever wrote them. */
async function keptWords(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
}

/** As on a weak line: the page is there, its scripts come when they are let. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

async function openBlock(page: Page, kind: string): Promise<void> {
  const id = await page.locator(`[data-kind=${kind}]`).first().getAttribute("id");
  await page.evaluate((hash) => (location.hash = hash), id ?? "");
  await expect(page.locator(`#${id}`)).toBeVisible();
}

test("a note and a plan stay in the tab, are found again, and go nowhere", async ({ page, db }) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  await page.reload();
  await whenReady(page);
  await openBlock(page, "note");
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue(`${secret}: note`);
  await page.locator("[data-kind=note]").getByRole("button", { name: "Delete what I wrote" }).click();
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue("");
  expect(await keptWords(page)).not.toContain(`${secret}: note`);
  expect(await keptWords(page)).toContain(`${secret}: plan`);
  expect(sent.filter((one) => decodeURIComponent(one).includes(secret))).toEqual([]);
});

test("a tab that was closed and is opened again brings no words back", async ({ page, db }) => {
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  const lesson = page.url();
  // What a browser does with a tab that it brings back: the storage is there, and the page is begun anew.
  await page.goto("about:blank");
  // The page that was left says its goodbye in the background; no hand opens a tab again so soon.
  await page.waitForTimeout(1_000);
  await page.goto(lesson);
  await whenReady(page);
  await openBlock(page, "note");
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue("");
  expect(await keptWords(page)).not.toContain(secret);
});

test("signing out ends them, even where the browser does not obey the header that says so", async ({
  page,
  db,
}) => {
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  await page.route("**/sign-out", (route) => route.fulfill({ status: 204 }));
  await page.locator("header form[action$='/sign-out'] button").click();
  await expect.poll(() => keptWords(page)).not.toContain(secret);
});

test("a session that ended by itself leaves nothing for the next child in the tab", async ({
  page,
  context,
  db,
}) => {
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  await context.clearCookies();
  await page.goto("/en/courses/b/b4");
  await expect.poll(() => keptWords(page)).not.toContain(secret);
});

test("signing out in one tab clears the screen of another", async ({ page, context, db }) => {
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  const other = await context.newPage();
  await other.goto("/en/today");
  await whenReady(other);
  await other.locator("header form[action$='/sign-out'] button").click();
  await other.waitForURL(/\/sign-in/);
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue("");
  expect(await keptWords(page)).not.toContain(secret);
});

test("what a reader wrote is nowhere but on the page: a tab that is opened again has nothing of it", async ({
  page,
}) => {
  await writeWords(page);
  await openBlock(page, "note");
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue(`${secret}: note`);
  expect(await keptWords(page)).not.toContain(secret);
  await page.reload();
  await whenReady(page);
  await openBlock(page, "note");
  await expect(page.locator("[data-kind=note] textarea")).toHaveValue("");
});

test("the quick exit takes them along", async ({ page, context, db }) => {
  await context.route(/wikipedia\.org/, (route) =>
    route.fulfill({ contentType: "text/html", body: "neutral" }),
  );
  await signIn(page, await newPupil(db), "en");
  await writeWords(page);
  expect(await keptWords(page)).toContain(secret);
  await page.evaluate(() =>
    addEventListener("senim:leaving", () => (window.name = JSON.stringify(Object.entries(sessionStorage)))),
  );
  await page.locator("[data-quick-exit]:visible").first().click();
  await page.waitForURL(/wikipedia\.org/);
  expect(await page.evaluate(() => window.name)).not.toContain(secret);
});

test("“Print my plan” prints the plan, ticked and written, and nothing else of the page", async ({
  page,
}) => {
  await page.goto("/en/courses/b/b4");
  await whenReady(page);
  await openBlock(page, "plan");
  const plan = page.locator("[data-kind=plan]");
  await plan.locator("label.choice").first().click();
  await plan.locator("textarea").first().fill(secret);
  await page.evaluate(() => (window.print = () => undefined));
  await plan.getByRole("button", { name: "Print my plan" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(plan.locator("[data-ticked]")).toHaveCount(1);
  await expect(plan.locator(".plan-words")).toHaveText(secret);
  await expect(plan.locator(".plan-words")).toBeVisible();
  await expect(page.locator("h1")).toBeHidden();
  await expect(page.locator("textarea:visible, button:visible")).toHaveCount(0);

  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("h1")).toBeVisible();
  await expect(plan.locator(".plan-words")).toHaveCount(0);
});

test("paper shows nothing of what was chosen in silence", async ({ page }) => {
  await page.goto("/en/courses/b/b1");
  await whenReady(page);
  for (const kind of ["feelings", "poll", "exit"]) {
    await openBlock(page, kind);
    await page.locator(`[data-kind=${kind}] label:has(input)`).last().click();
  }
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  const countLooks = () => {
    const look = (element: Element) => {
      const { borderTopColor, borderTopWidth, backgroundColor, fontWeight } = getComputedStyle(element);
      return [borderTopColor, borderTopWidth, backgroundColor, fontWeight].join(" ");
    };
    return ["feelings", "poll", "exit"].map((kind) => {
      const labels = [...document.querySelectorAll(`[data-kind=${kind}] label:has(input)`)];
      return new Set(labels.map((label) => look(label) + look(label.querySelector("input")!))).size;
    });
  };
  await expect.poll(() => page.evaluate(countLooks)).toEqual([1, 1, 1]);
  await expect(
    page.locator("[data-kind=feelings] .feedback:visible, .exit-adult .feedback:visible"),
  ).toHaveCount(0);
});

test("pairs are joined with the keyboard alone, and each row says what was right", async ({ page, db }) => {
  await signIn(page, await newPupil(db), "en");
  const match = blocksOf(openCompiled("b4", "en")).find((block) => block.kind === "match")!;
  await page.goto(`/en/courses/b/b4#block-${match.id}`);
  await whenReady(page);
  const block = page.locator("[data-kind=match]");
  const { pairs } = match;
  await block.locator("select").first().focus();
  for (const { fits } of pairs) {
    await page.keyboard.type(fits.slice(0, 12));
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(block).toHaveAttribute("data-state", "answered");
  await expect(block.locator(".feedback.leaf")).toHaveCount(pairs.length);
});

test("an order is made with Up and Down, and the focus stays on the line that moves", async ({
  page,
  db,
}) => {
  await signIn(page, await newPupil(db), "en");
  const order = blocksOf(openCompiled("b4-2", "en")).find((block) => block.kind === "order")!;
  await page.goto(`/en/courses/b/b4-2#block-${order.id}`);
  await whenReady(page);
  const block = page.locator("[data-kind=order]");
  for (const [place, { says }] of order.places.entries()) {
    const line = block.locator("li", { hasText: says });
    await line.getByRole("button", { name: `Up: ${says}` }).focus();
    while (!(await block.locator("li").nth(place).innerText()).includes(says)) {
      await page.keyboard.press("Enter");
      await expect(block.locator("p[role=status]")).toContainText(says);
      await expect(page.locator(":focus")).toHaveAccessibleName(`Up: ${says}`);
    }
  }
  await block.getByRole("button", { name: "Check" }).click();
  await expect(block).toHaveAttribute("data-state", "answered");
  await expect(block.locator(".feedback.leaf")).toHaveCount(order.places.length);
});

test("a poll taken alone sends that it was done, and no choice", async ({ page, db }) => {
  const bodies: string[] = [];
  page.on("request", (request) => bodies.push(request.postData() ?? ""));
  await signIn(page, await newPupil(db), "en");
  const poll = blocksOf(openCompiled("b1", "en")).find((block) => block.kind === "poll")!;
  await page.goto(`/en/courses/b/b1#block-${poll.id}`);
  await whenReady(page);
  await expect(openStep(page).locator("[data-kind=poll]")).toBeVisible();
  await page.locator("[data-kind=poll] label.choice").last().click();
  await expect(page.locator(".save-note:visible")).toHaveAttribute("data-save", "saved");
  const answers = bodies.filter((body) => body.includes('"answer"'));
  expect(answers).toHaveLength(1);
  expect(answers[0]).toContain('"answer":{"done":true}');
  for (const { id } of poll.options) expect(answers[0]).not.toContain(`"${id}"`);
});

test("a question is answered with the keyboard alone: arrows look, Space chooses, and the focus stays", async ({
  page,
}) => {
  const quiz = blocksOf(openCompiled("b1", "en")).find((block) => block.kind === "quiz")!;
  await page.goto(`/en/courses/b/b1#block-${quiz.id}`);
  await whenReady(page);
  const block = page.locator(`[data-block=${quiz.id}]`);
  for (const { id } of quiz.questions) {
    const radios = block.locator(`[name="${id}"]`);
    await radios.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(block.locator(`[name="${id}"]:checked`)).toHaveCount(0);
    await page.keyboard.press("Space");
    await expect(radios.nth(2)).toBeChecked();
    await expect(radios.first()).toBeDisabled();
    await expect(radios.nth(2)).toBeFocused();
  }
  await block.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(block.locator("h3")).toBeFocused();
  await expect(block.locator("input:checked")).toHaveCount(0);
  await expect(block.locator(".quiz-result")).toBeEmpty();
});

test("in a story the focus stays on the button, then goes to the next scene", async ({ page }) => {
  const story = blocksOf(openCompiled("b7", "en")).find((block) => block.kind === "scenario")!;
  await page.goto(`/en/courses/b/b7#block-${story.id}`);
  await whenReady(page);
  const block = page.locator(`[data-block=${story.id}]`);
  await block.locator("input[name=choice]").first().press("Space");
  await block.getByRole("button", { name: "This is my choice" }).press("Enter");
  await expect(page.locator(":focus")).toHaveAccessibleName("Go on");
  await expect(block.locator("form [role=status] .feedback")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(block.locator("h4")).toBeFocused();
});

test("who breathes without the circle keeps the focus", async ({ page }) => {
  const breathe = blocksOf(openCompiled("b4", "en")).find((block) => block.kind === "breathe")!;
  await page.goto(`/en/courses/b/b4#block-${breathe.id}`);
  await whenReady(page);
  const block = page.locator(`[data-block=${breathe.id}]`);
  await block.getByRole("button", { name: "I breathed along" }).press("Enter");
  await expect(block).toHaveAttribute("data-state", "answered");
  await expect(page.locator(":focus")).toHaveAccessibleName("Already done");
});

test("what was chosen before scripts ran is not lost", async ({ page, db }) => {
  const document = openCompiled("b1", "en");
  const sort = blocksOf(document).find((block) => block.kind === "sort")!;
  const quiz = blocksOf(document).find((block) => block.kind === "quiz")!;
  await signIn(page, await newPupil(db), "en");
  const letScriptsRun = await holdScripts(page);
  await page.goto(`/en/courses/b/b1#block-${sort.id}`, { waitUntil: "commit" });
  for (const { id, box } of sort.items)
    await page.locator(`label:has([name="${id}"][value="${box}"])`).click();
  await page.evaluate((hash) => (location.hash = hash), `block-${quiz.id}`);
  for (const { id } of quiz.questions) await page.locator(`label:has([name="${id}"])`).first().click();
  letScriptsRun();
  await whenReady(page);
  await expect(page.locator(`[data-block=${quiz.id}]`)).toHaveAttribute("data-state", "answered");
  await expect(page.locator(`[data-block=${quiz.id}] .feedback`)).toHaveCount(quiz.questions.length);
  await page.evaluate((hash) => (location.hash = hash), `block-${sort.id}`);
  await page.locator(`[data-block=${sort.id}]`).getByRole("button").click();
  await expect(page.locator(`[data-block=${sort.id}] .feedback.leaf`)).toHaveCount(sort.items.length);
});

test("and the pairs that were joined before are not lost either", async ({ page }) => {
  const match = blocksOf(openCompiled("b4", "en")).find((block) => block.kind === "match")!;
  const letScriptsRun = await holdScripts(page);
  await page.goto(`/en/courses/b/b4#block-${match.id}`, { waitUntil: "commit" });
  const block = page.locator(`[data-block=${match.id}]`);
  for (const { item, fits } of match.pairs)
    await block.getByLabel(item, { exact: true }).selectOption({ label: fits });
  letScriptsRun();
  await whenReady(page);
  await block.getByRole("button", { name: "Check" }).click();
  await expect(block.locator(".feedback.leaf")).toHaveCount(match.pairs.length);
});
