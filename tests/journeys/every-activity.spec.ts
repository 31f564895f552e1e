import { activityLessons, kinds } from "./activities/activity-lessons.ts";
import { deedsAlone } from "./activities/deeds-alone.ts";
import { deedsWithoutScript } from "./activities/deeds-without-script.ts";
import { readSheets } from "./activities/read-sheets.ts";
import { walkLesson, type Form } from "./activities/walk-lesson.ts";
import { walkScreens } from "./activities/walk-screens.ts";
import { auditWithoutScripts } from "./audit-without-scripts.ts";
import { newPupil, languages, openCompiled, signIn, test } from "./journey.ts";
import { expectNoViolation } from "./no-violation.ts";
import { openSensitiveLessons } from "./open-sensitive-lessons.ts";

// Every one has a pupil or a window of its own, so they may go side by side.
test.describe.configure({ mode: "parallel", timeout: 240_000 });

const alone: Form = { deeds: deedsAlone, audit: expectNoViolation, isPosted: false };

for (const language of languages) {
  const documents = () => activityLessons.map((lesson) => openCompiled(lesson, language));

  test.describe(`each of the ${kinds.length} activities, in ${language}`, () => {
    test("alone in the browser: its words, its keys, and axe", async ({ page, db }) => {
      const schoolClass = await openSensitiveLessons(db);
      await signIn(page, await newPupil(db, schoolClass), language);
      for (const document of documents()) await walkLesson(page, document, alone);
    });

    test("on the projector: its words, its keys, and axe", async ({ page, db }) => {
      await openSensitiveLessons(db);
      await signIn(page, "head", language);
      for (const document of documents()) await walkScreens(page, document);
    });

    test("on paper: its words, nothing to press, and axe", async ({ page }) => {
      // The head has learned to lead sensitive lessons.
      await signIn(page, "head", language);
      for (const document of documents()) await readSheets(page, document);
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("its words, its keys, and axe", async ({ page, db, browser }) => {
        const schoolClass = await openSensitiveLessons(db);
        await signIn(page, await newPupil(db, schoolClass), language);
        const audit = await auditWithoutScripts(browser);
        const withoutScript: Form = { deeds: deedsWithoutScript, audit, isPosted: true };
        for (const document of documents()) await walkLesson(page, document, withoutScript);
      });
    });
  });
}
