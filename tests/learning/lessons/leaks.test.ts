import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showBlock, type Block } from "#app/activities/block.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf, type Lesson, type LessonDocument } from "#app/learning/courses/lesson.ts";
import { languages } from "#app/i18n/language.ts";
import { ask } from "#tests/support/server.ts";
import { postJson, serveSchool, type Name, type ServedSchool } from "../../attacks/served-school.ts";
import { mask } from "../../activities/masked.ts";
import { blockOf, eventOf, finishing, lessonOf } from "../progress/send-progress.ts";

/** A sensitive lesson is sent to nobody without its day; `sensitive-lesson.test.ts` knows when. */
const lessons = listCourses()
  .flatMap((course) => [...course.lessons, ...course.boosters])
  .filter(({ sensitive }) => !sensitive);
const every = lessons.flatMap((lesson) => languages.map((language) => ({ lesson, language, id: lesson.id })));
const forPupils = every.filter(({ lesson }) => lesson.course !== "staff");

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool();
});
afterAll(() => school.close());

/** All that a browser is sent of a lesson: the page, the data of a client navigation, and the file both name. */
async function sent(lesson: Lesson, language: string, name?: Name): Promise<string> {
  const headers = name ? { cookie: await school.cookieOf(name) } : {};
  const address = `/${language}/courses/${lesson.course}/${lesson.id}`;
  const answers = await Promise.all(
    [address, `${address}.data`].map((one) => ask(school.server, one, { headers })),
  );
  const files = new Set(answers.flatMap(({ body }) => body.match(/\/assets\/steps\/[\w/-]+\.json/g) ?? []));
  for (const file of files) answers.push(await ask(school.server, file));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  return answers.map(({ body }) => body).join("\n");
}

/** Pieces of this HTML that are long enough to be of no other text, and need no escaping anywhere. */
function piecesOf(html: string): string[] {
  return html
    .split(/<[^>]*>|[&"'\\;/]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 16);
}

/** What everybody reads: a sentence of it may stand in the notes as well. */
function openText({ steps }: LessonDocument): string {
  const parts = steps.flatMap((step) => step.parts);
  const texts = parts.map((part) => (part.kind === "block" ? showBlock(part.block, mask) : part));
  return JSON.stringify(texts);
}

function notesOf(document: LessonDocument): string[] {
  const open = openText(document);
  return document.steps.flatMap(({ notes }) => piecesOf(notes)).filter((piece) => !open.includes(piece));
}

function explanationsOf(block: Block): string[] {
  if (block.kind === "quiz")
    return block.questions.flatMap(({ options }) => options.flatMap(({ html }) => piecesOf(html)));
  return explainedParts(block).flatMap(({ html }) => piecesOf(html));
}

function explainedParts(block: Block): { html: string }[] {
  if (block.kind === "sort") return block.items;
  if (block.kind === "match") return block.pairs;
  return block.kind === "order" ? block.places : [];
}

function found(pieces: readonly string[], text: string): string[] {
  return pieces.filter((piece) => text.includes(piece));
}

/** Names under which a document keeps its right answers, as they stand in HTML, in JSON, or in JSON inside a script. */
const keyNames = /\\?"(?:right|isRight|box)\\?"/g;

describe("before any answer, a learner is sent no right answer, no explanation and no note", () => {
  test.each(forPupils)("of $id in $language", async ({ lesson, language }) => {
    const document = openLesson(lesson, language);
    const secrets = [...notesOf(document), ...blocksOf(document).flatMap(explanationsOf)];
    expect(secrets.length).toBeGreaterThan(lesson.boosterOf ? 15 : 40);
    for (const name of [undefined, "daniyar"] as const) {
      const text = await sent(lesson, language, name);
      expect(found(secrets, text)).toEqual([]);
      expect(text.match(keyNames)).toBeNull();
    }
  });
});

test("pairs and orders bear no id of their author's, which may name a partner or a place", () => {
  const blocks = every.flatMap(({ lesson, language }) => blocksOf(openLesson(lesson, language)));
  const masked = blocks.filter((block) => block.kind === "match" || block.kind === "order");
  expect(new Set(masked.map(({ kind }) => kind)).size).toBe(2);
  const bearing = masked.filter((block) => {
    const shown = JSON.stringify(showBlock(block, mask));
    const own: readonly { id: string }[] = block.kind === "match" ? block.pairs : block.places;
    return own.some(({ id }) => shown.includes(`"${id}"`));
  });
  expect(bearing).toEqual([]);
});

describe("before any answer, a teacher is sent the notes, but no right answer and no explanation", () => {
  test.each(every)("of $id in $language", async ({ lesson, language }) => {
    const document = openLesson(lesson, language);
    const text = await sent(lesson, language, "oleg");
    const notes = notesOf(document);
    expect(found(notes, text)).toEqual(notes);
    expect(found(blocksOf(document).flatMap(explanationsOf), text)).toEqual([]);
    expect(text.match(keyNames)).toBeNull();
  });
});

describe("an answer earns its own explanation, and no other:", () => {
  const b7 = lessonOf("b", "b7");
  const t4 = lessonOf("staff", "t4");
  const quiz = blockOf(b7, "check", "quiz");
  const check = blockOf(t4, "check", "quiz");
  const sort = blockOf(b7, "moves", "sort");

  async function send(name: Name, lesson: Lesson, block: string, answer: unknown): Promise<string> {
    const headers = { cookie: await school.cookieOf(name), "accept-language": "en" };
    const reply = await postJson(
      school.server,
      "/progress",
      { events: [eventOf(lesson, block, answer)] },
      headers,
    );
    expect(reply.status).toBe(200);
    return reply.body;
  }

  test("one question of a quiz, answered", async () => {
    const [first, ...rest] = quiz.questions;
    const [chosen, ...others] = first!.options;
    const reply = await send("aigerim", b7, "check", {
      chosen: { [first!.id]: chosen!.id },
      handedIn: false,
    });
    const text = reply + (await sent(b7, "en", "aigerim"));
    expect(found(piecesOf(chosen!.html), text)).toEqual(piecesOf(chosen!.html));
    const secrets = [...others, ...rest.flatMap(({ options }) => options)].flatMap(({ html }) =>
      piecesOf(html),
    );
    expect(found(secrets, text)).toEqual([]);
  });

  test("a sorting with one item left gives nothing away", async () => {
    const [left, ...placed] = sort.items;
    const answer = { placed: Object.fromEntries(placed.map(({ id, box }) => [id, box])), handedIn: true };
    const text = (await send("aigerim", b7, "moves", answer)) + (await sent(b7, "en", "aigerim"));
    expect(found(explanationsOf(sort), text)).toEqual([]);
    expect(left).toBeDefined();
  });

  test("a sorting that is finished is explained", async () => {
    const text = (await send("aigerim", b7, "moves", finishing(sort))) + (await sent(b7, "en", "aigerim"));
    expect(found(explanationsOf(sort), text)).toEqual(explanationsOf(sort));
  });

  test("a check with a pass mark, all answered but not handed in, gives nothing away", async () => {
    const answer = { ...finishing(check), handedIn: false };
    const text = (await send("gulnara", t4, "check", answer)) + (await sent(t4, "en", "gulnara"));
    expect(found(explanationsOf(check), text)).toEqual([]);
    expect(text.match(/\\?"(?:right|isRight)\\?"/g)).toBeNull();
  });

  test("a check that is handed in is explained: the chosen options, and no other", async () => {
    const text = (await send("gulnara", t4, "check", finishing(check))) + (await sent(t4, "en", "gulnara"));
    const options = check.questions.flatMap((question) => question.options);
    const pieces = (right: boolean) =>
      options.filter((option) => option.right === right).flatMap(({ html }) => piecesOf(html));
    expect(found(pieces(true), text)).toEqual(pieces(true));
    expect(found(pieces(false), text)).toEqual([]);
  });

  test("nothing of it is sent to another learner", async () => {
    const text = await sent(b7, "en", "daniyar");
    expect(found(explanationsOf(sort), text)).toEqual([]);
  });
});
