import { beforeEach, describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { walkScenario } from "#app/activities/scenario/scenario.ts";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import { findBlock } from "#app/learning/courses/lesson.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import LessonPage, * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { renderPage } from "#tests/support/render.tsx";
import { rightOrder } from "../../activities/masked.ts";
import { seenIn } from "../../activities/seen-form.ts";
import { blockOf, finishing, lessonOf } from "../progress/send-progress.ts";
import { useFreshComputer } from "./fresh-computer.ts";

const b7 = lessonOf("b", "b7");
const a3 = lessonOf("a", "a3");
const path = finishing(blockOf(b7, "backpack", "scenario")).path as string[];
const story = { block: "backpack", path: path[0]! };

const here = useFreshComputer();

/** From the last line to the first. */
function lines(): string[] {
  const mask = maskFor(here.school.serverKey, "a3");
  return rightOrder(blockOf(a3, "three-steps", "order"), mask).toReversed();
}
/** All with the number 2. */
const order = () => ({ block: "three-steps", ...Object.fromEntries(lines().map((id) => [id, "2"])) });

const inB7 = { params: { course: "b", lesson: "b7" } };
const post = (fields: Record<string, string>) =>
  here.browser.post(lessonPage, "/en/courses/b/b7", fields, inB7);
const stored = () => here.school.db.selectFrom("progress_events").select("answer").execute();

/** What comes back to a browser without JavaScript. */
async function sent(fields: Record<string, string>, language: Language = "en") {
  const { course, id } = fields === story ? b7 : a3;
  const visit = { params: { course, lesson: id } };
  const address = `/${language}/courses/${course}/${id}`;
  const { status, body: actionData } = await here.browser.post(lessonPage, address, fields, visit);
  const { body: loaderData } = await here.browser.get(lessonPage, address, visit);
  const html = renderPage(LessonPage, { language, path: address, loaderData, actionData });
  return { status, html, text: seenIn(html, "without JavaScript").text };
}

describe.each(["aigerim", undefined] as const)(
  "without JavaScript, a form of %s that is not whole",
  (name) => {
    beforeEach(async () => {
      if (name) await here.browser.seat(name);
    });

    test.each(languages)(
      "says for a story, at its scene, that a choice is wanted, in %s",
      async (language) => {
        const { status, text } = await sent(story, language);
        const block = findBlock(openLesson(b7, language), "backpack");
        if (block?.kind !== "scenario") throw new Error("B7 has no story");
        expect(status).toBe(400);
        expect(text).toContain(walkScenario(block, [path[0]!])!.scene.title);
        expect(text).toContain(messagesFor(language).blocks.chooseFirst);
      },
    );

    test.each(languages)("says for an order that each number is wanted once, in %s", async (language) => {
      const { status, text, html } = await sent(order(), language);
      const { eachNumberOnce } = messagesFor(language).activities;
      expect(status).toBe(400);
      expect(text).toContain(eachNumberOnce);
      expect(seenIn(html, "alone").text).not.toContain(eachNumberOnce);
    });

    test("keeps an order's lines where they were, each with the number that it was given", async () => {
      const { html } = await sent(order());
      const kept = [...html.matchAll(/<select name="([\w-]+)".*?<option selected="">(\d)</g)];
      expect(kept.map(([, id, number]) => [id, number])).toEqual(lines().map((id) => [id, "2"]));
    });

    test("is stored nowhere", async () => {
      await sent(story);
      await sent(order());
      expect(await stored()).toEqual([]);
    });
  },
);

test("A form that is not whole takes nothing away from what Aigerim did before", async () => {
  await here.browser.seat("aigerim");
  for (const [index, choice] of path.entries()) {
    await post({ block: "backpack", path: path.slice(0, index).join(" "), choice });
  }
  const { html } = await sent(story);
  expect(html).toMatch(/data-block="backpack"[^>]*data-state="answered"/);
  expect(await stored()).toHaveLength(path.length);
});

test("A story that is begun anew lacks no choice", async () => {
  await here.browser.seat("aigerim");
  await post({ block: "backpack", path: "", choice: path[0]! });
  expect((await post({ block: "backpack" })).status).toBe(303);
  expect((await stored()).at(-1)).toEqual({ answer: '{"path":[]}' });
});
