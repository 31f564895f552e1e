import { globSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cardCookie, classCookie, deviceCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import PrivacyPage from "#app/help/privacy-page.tsx";
import { privacyWords } from "#app/help/words.server.ts";
import { promisedNumbers } from "#app/help/promised-numbers.server.ts";
import { languages } from "#app/i18n/language.ts";
import { languageCookie } from "#app/i18n/preferred-language.ts";
import { voterCookie } from "#app/learning/polls/voter-cookie.server.ts";
import type { Database } from "#db/schema.ts";
import { renderPage } from "#tests/support/render.tsx";

const cookies = [
  ...[sessionCookie, deviceCookie, cardCookie, classCookie].map((cookie) => cookie.write("")),
  voterCookie(new Headers()).setCookie,
].map((written) => written.split("=")[0]!);

const attacks = globSync("tests/attacks/*.test.ts").map((file) => path.basename(file, ".test.ts"));

/** Where the page tells of what stands in a table of the database; null where nothing stands of a person. */
const toldOf: Record<keyof Database, string | null> = {
  schools: null,
  accounts: "Name, class, username",
  memberships: "role at the school",
  classes: null,
  class_pupils: "Name, class, username",
  class_teachers: "teachers of the class",
  sessions: "Sessions: time of sign-in",
  sign_in_failures: "Wrong passwords: how many",
  known_devices: "signed in on a device",
  cards: "secret of a sign-in card, as a hash",
  ways_in: "When a card or password was made",
  class_openings: "computers and lessons opened for a class",
  progress_events: "Answers to lesson activities",
  block_states: "Answers to lesson activities",
  pruned_events: "Answers to lesson activities",
  assignments: "A lesson given to do",
  assignment_pupils: "A lesson given to do",
  lesson_openings: "A lesson on a hard topic",
  teaching_log: "The lesson log",
  polls: "A class poll",
  poll_marks: "has had a paper, under a keyed hash",
  survey_waves: "who opened it",
  survey_wave_instruments: null,
  survey_wave_keys: null,
  survey_wave_cohorts: "about how many of a grade have begun",
  survey_tokens: "A keyed hash of the account",
  survey_slips: "the slips’ codes are deleted",
  survey_without_account: "how many people have no account",
  survey_slip_requests: "who asked for slips and who agreed",
  survey_admissions: "the psychologist and the head have spoken",
  survey_forgotten: null,
  survey_releases: "Computed once, by fixed rules",
  lesson_documents: null,
  clock_record: null,
  settings: null,
  audit_entries: "Record of actions",
};

test.each(Object.entries(toldOf).filter(([, words]) => words !== null))(
  "the privacy page tells of the table %s",
  (_, words) => {
    expect(JSON.stringify(privacyWords("en"))).toContain(words);
  },
);

describe.each(languages)("the privacy page in %s", (language) => {
  const text = privacyWords(language);
  const html = renderPage(PrivacyPage, { language, path: `/${language}/privacy`, loaderData: { text } });

  test.each([...cookies, languageCookie])("names the cookie %s", (cookie) => {
    expect(html).toContain(cookie);
  });

  test("says what matters most in five sentences, then the plain words, then the exact ones", () => {
    const { sentences, more } = text.short;
    expect(sentences).toHaveLength(5);
    const inOrder = [
      ...sentences,
      more,
      text.plain[0]!.title,
      text.surveys.plain[0]!.title,
      text.kept.caption,
    ];
    const places = inOrder.map((words) => html.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(html.indexOf("<details")).toBeGreaterThan(html.indexOf(more));
  });

  test("says each of the five in a sentence that a child can follow", () => {
    for (const sentence of text.short.sentences) expect(sentence.split(" ").length).toBeLessThanOrEqual(30);
  });

  test.each(["plain", "surveys", "exact", "limits", "attacks"])("folds its part #%s", (part) => {
    expect(html).toMatch(
      new RegExp(`<details class="fold"><summary><h2>[^<]+</h2></summary><div[^>]* id="${part}"`),
    );
  });

  test("says what the survey does not protect against, and what whoever holds the files can read", () => {
    for (const limit of [...text.limits.rows, text.kept.note]) expect(html).toContain(limit);
  });

  test.each(["surveys", "exact", "limits", "attacks"])("leads to its part #%s", (part) => {
    expect(html).toContain(`href="#${part}"`);
    expect(html).toContain(`id="${part}"`);
  });

  test.each(Object.keys(promisedNumbers))("says %s as the code has it", (name) => {
    const strange = 7301;
    const changed = JSON.stringify(privacyWords(language, { ...promisedNumbers, [name]: strange }));
    expect(JSON.stringify(text)).not.toContain(String(strange));
    expect(changed).toContain(String(strange));
  });

  test("names every attack that is a test, and no other", () => {
    expect(Object.keys(text.attacks.rows).toSorted()).toEqual(attacks.toSorted());
    for (const attack of attacks) expect(html).toContain(`${attack}.test.ts`);
  });

  test("says as much as in every other language", () => {
    expect(shapeOf(text)).toEqual(shapeOf(privacyWords("en")));
  });
});

test.each(Object.entries(promisedNumbers))("%s is promised: %i", (_, number) => {
  expect(number).toBeGreaterThan(0);
});

/** The kinds and lengths of what is in it, without the words. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value;
  if (Array.isArray(value)) return value.map(shapeOf);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
