import type { Page } from "@playwright/test";
import type { Db } from "#db/connection.ts";
import { addClass, addPerson, addPupil, addSchool } from "#tests/support/people.ts";
import { expect, languages, signIn, test } from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a psychologist opens a survey, gets its papers, and closes it", async ({ page, db, complaints }) => {
    const { psychologist, head } = await makeSchool(db);
    await signIn(page, head, "ru");
    await page.goto("/ru/surveys/without-account");
    await page.locator("[name=parents]").fill("24");
    await page.locator("main form button").click();
    await expect(page.locator("main [role=status]")).toBeVisible();
    await page.context().clearCookies();

    await signIn(page, psychologist, "ru");
    await page.goto("/ru/surveys");
    await page.locator("main a.button[href$='/new']").click();
    await page.locator("input[type=checkbox][name^=plan-]").first().check();
    await page.locator("[name=staff]").uncheck();
    await page.locator("main form button").click();
    await expect(page.locator(".error-summary a")).toHaveAttribute("href", "#plan");
    await expect(page.locator("[name=staff]")).not.toBeChecked();
    await expect(page.locator("[name=parents]")).toBeChecked();
    // The form that was sent back.
    complaints.length = 0;
    for (const point of await page.locator("input[name^=plan-]").all()) await point.check();
    await page.locator("main form button").click();

    await expect(page.locator("main[data-page=wave] .tag")).toHaveText("открыт");
    const address = page.url();
    const code = (await page.locator(".big-code").innerText()).trim();
    expect(code).toMatch(/^[A-Z\d]{6}$/);
    await page.goto(`${address}/class-sheet`);
    await expect(page.locator(".sheet-facts")).toContainText(code);
    await expect(page.locator(".sheet-facts .fingerprint")).toHaveText(/^[A-Z\d]{4}(-[A-Z\d]{4}){3}$/);
    await page.goto(`${address}/notice`);
    await expect(page.locator("article[lang]")).toHaveCount(3);

    await page.goto(`${address}/slips`);
    await page.locator("[name=count]").fill("12");
    await page.locator("form:has([name=count]) button").click();
    await expect(page.locator(".slip-code")).toHaveCount(12);

    await page.goto(address);
    await page.locator("summary").click();
    await page.locator("details button").click();
    await expect(page.locator("main[data-page=wave] .tag")).toHaveText("закрывается");
    await expect(page.locator("main form")).toHaveCount(0);
    expect((await page.request.get(`${address}/results`)).status()).toBe(404);
  });

  test("the report is read part by part", async ({ page, db }) => {
    await signIn(page, "psychologist", "kk");
    await page.goto(`/kk/surveys/${await findReleased(db)}/results`);
    await expect(page.locator(".report-headline > *")).toHaveCount(3);
    await expect(page.locator(".question-figures")).toBeHidden();
    await page.locator("a[href='#questions']").click();
    await expect(page.locator(".question-figures")).toBeVisible();
    await expect(page.locator(".report-headline")).toBeHidden();
    await page.locator("a[href='#quality']").click();
    await expect(page.locator(".release-hash")).toHaveText(/^[\da-f]{64}$/);
  });
});

test("the head reads results and can change nothing", async ({ page, db }) => {
  const wave = await findReleased(db);
  await signIn(page, "head", "en");
  await page.locator("nav a[href$='/surveys']").click();
  await expect(page.locator("main[data-page=surveys] a[href$='/new']")).toHaveCount(0);
  await page.goto(`/en/surveys/${wave}/results`);
  await expect(page.locator(".report-headline > *")).toHaveCount(3);
  const csv = await page.request.get(`/en/surveys/${wave}/results.csv`);
  const text = (await csv.body()).toString("utf8");
  expect(text.startsWith("\uFEFFpart;grouping;group;")).toBe(true);
  expect(text).toContain((await page.locator(".release-hash").textContent())!);
  await page.goto(`/en/surveys/${await findOpen(db)}`);
  await expect(page.locator("main form")).toHaveCount(0);
});

for (const language of languages) {
  test(`the whole report prints on A4, nothing cut off (${language})`, async ({ page, db }) => {
    await signIn(page, "psychologist", language);
    for (const share of ["pupils-5-11", "pupils-1-4", "staff", "parents"]) {
      await page.goto(`/${language}/surveys/${await findReleased(db)}/results?of=${share}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sizes = new Set(pdf.match(/\/MediaBox \[[^\]]+\]/g));
      expect([...sizes]).toEqual(["/MediaBox [0 0 594.95996 841.91998]"]);
      // As wide as the page between its margins: what does not fit into that would be cut off.
      await page.setViewportSize({ width: 688, height: 900 });
      await page.emulateMedia({ media: "print" });
      const wide = await page.locator("main *").evaluateAll((all) =>
        all
          .filter((one) => {
            // A panel ends before the page does, and a cell before the panel.
            const within = one.parentElement?.closest("td, th, .panel");
            const end = within?.getBoundingClientRect().right ?? innerWidth;
            return one.getBoundingClientRect().right > end + 1 && !one.closest(".visually-hidden");
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(wide, share).toEqual([]);
      await expect(page.locator(".report-headline")).toBeVisible();
      await expect(page.locator("#questions")).toBeVisible();
      await expect(page.locator("header.page-header")).toBeHidden();
      await page.emulateMedia({ media: null });
    }
  });
}

/** How dark a page is hangs together with no language; how long its words are does. */
const looks = [
  ...languages.map((language) => ({ language, colorScheme: "light" as const, width: 360 })),
  { language: "ru" as const, colorScheme: "dark" as const, width: 1280 },
];
for (const { language, colorScheme, width } of looks) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test("axe finds nothing on the pages about surveys", async ({ page, db }) => {
      test.setTimeout(180_000);
      const [open, released] = [await findOpen(db), await findReleased(db)];
      const papers = ["", "/class-sheet", "/notice", "/slips", "/new-cards"];
      const ofOpen = papers.map((paper) => `/${open}${paper}`);
      const parts = ["#overview", "#questions", "#groups", "#changes", "#quality", "?of=parents"];
      const ofReleased = parts.map((part) => `/${released}/results${part}`);
      await signIn(page, "psychologist", language);
      const rest = [`/${released}`, `/${released}/you-said?of=pupils-5-11`];
      for (const path of ["", "/new", ...ofOpen, ...ofReleased, ...rest]) {
        await expectSound(page, `/${language}/surveys${path}`);
      }
      const { psychologist, head } = await makeSchool(db);
      for (const [who, path] of [
        [psychologist, "/new"],
        [head, "/without-account"],
      ] as const) {
        await page.context().clearCookies();
        await signIn(page, who, language);
        await expectSound(page, `/${language}/surveys${path}`);
      }
    });
  });
}

async function expectSound(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("main[data-page]"), address).toHaveCount(1);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(tooWide, `${address} is too wide`).toBeLessThanOrEqual(0);
  await expectNoViolation(page, address);
}

/** A school of its own, where no survey is under way: twelve pupils of grade 7 and a psychologist. */
async function makeSchool(db: Db): Promise<{ psychologist: string; head: string }> {
  const number = `${Date.now()}-${test.info().parallelIndex}`;
  const schoolId = await addSchool(db, number);
  const schoolClass = await addClass(db, schoolId, { grade: 7, letter: "А" });
  for (let pupil = 0; pupil < 12; pupil += 1) {
    await addPupil(db, schoolClass, {
      username: `pupil-${pupil}-${number}`,
      givenName: "Айгерім",
      familyName: `${pupil}`,
    });
  }
  const [psychologist, head] = [`madina-${number}`, `serik-${number}`];
  const madina = { username: psychologist, givenName: "Мәдина", role: "psychologist" } as const;
  const serik = { username: head, givenName: "Серік", role: "head" } as const;
  for (const person of [madina, serik]) await addPerson(db, schoolId, { ...person, familyName: "" });
  return { psychologist, head };
}

async function findReleased(db: Db): Promise<string> {
  return (await findWaves(db, "sealed")).at(-1)!;
}

async function findOpen(db: Db): Promise<string> {
  return (await findWaves(db, "open")).at(-1)!;
}

/** Of the demonstration school, the oldest first. */
async function findWaves(db: Db, state: "open" | "sealed"): Promise<string[]> {
  const waves = db.selectFrom("survey_waves").select("id").where("school_id", "=", "demonstration");
  const rows = await waves.where("state", "=", state).orderBy("opens_at").execute();
  return rows.map(({ id }) => id);
}
