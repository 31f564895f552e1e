import { RouterContextProvider } from "react-router";
import type { Viewer } from "#app/accounts/viewer.ts";
import { isStored, type Block } from "#app/activities/block.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf, findBlock, type Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import { env } from "#app/env.server.ts";
import { action, loader } from "#app/learning/progress/progress-action.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import type { Db } from "#db/connection.ts";
import { someKey } from "../../activities/masked.ts";

type Sending = { method?: string; headers?: Record<string, string>; language?: Language };
// oxlint-disable-next-line no-explicit-any -- a test knows what it was answered
export type Reply = { status: number; body: any };

/** Asks the real action; `body` is sent as it is, or as JSON if it is no text. */
export async function sendProgress(
  db: Db,
  viewer: Viewer | undefined,
  body: unknown,
  sending: Sending = {},
): Promise<Reply> {
  const { method = "POST", headers = { "content-type": "application/json" }, language = "kk" } = sending;
  const context = new RouterContextProvider();
  context.set(officeContext, { db, serverKey: someKey, dataFolder: env.dataFolder });
  context.set(viewerContext, viewer);
  context.set(languageContext, language);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request("http://senim.test/progress", {
    method,
    headers,
    ...(method !== "GET" && { body: text }),
  });
  const response = method === "GET" ? loader() : await action({ request, context, params: {} } as never);
  return { status: response.status, body: await response.json() };
}

let made = 0;

/** An event as a learner's browser makes it. */
export function eventOf(lesson: Lesson, block: string, answer: unknown) {
  made += 1;
  const id = made.toString(16).padStart(32, "0");
  return { id, course: lesson.course, lesson: lesson.id, version: lesson.version, block, answer };
}

export function lessonOf(course: string, id: string): Lesson {
  const lesson = findCourse(course)?.lessons.find((one) => one.id === id);
  if (!lesson) throw new Error(`there is no lesson ${course}/${id}`);
  return lesson;
}

export function blockOf<Kind extends Block["kind"]>(
  lesson: Lesson,
  id: string,
  kind: Kind,
): Extract<Block, { kind: Kind }> {
  const block = findBlock(openLesson(lesson, "en"), id);
  if (block?.kind !== kind) throw new Error(`${lesson.id} has no ${kind} "${id}"`);
  return block as Extract<Block, { kind: Kind }>;
}

/** An answer that finishes the block, with this many of a quiz's questions right. */
export function finishing(block: Block, right = Infinity): Record<string, unknown> {
  switch (block.kind) {
    case "quiz": {
      const choose = ({ id, options }: (typeof block.questions)[number], index: number) => {
        return [id, options.find((option) => option.right === index < right)!.id];
      };
      return { chosen: Object.fromEntries(block.questions.map(choose)), handedIn: true };
    }
    case "sort":
      return { placed: Object.fromEntries(block.items.map(({ id, box }) => [id, box])), handedIn: true };
    case "scenario":
      return { path: shortestPath(block) };
    case "match":
      return { joined: Object.fromEntries(block.pairs.map(({ id }) => [id, id])), handedIn: true };
    case "order":
      return { order: block.places.map(({ id }) => id), handedIn: true };
    case "breathe":
    case "cards":
    case "cases":
    case "exit":
    case "feelings":
    case "note":
    case "plan":
    case "poll":
    case "roleplay":
      return { done: true };
  }
}

/** What finishes a lesson: an event for each block that is stored. */
export function finishingEvents(lesson: Lesson, right = Infinity) {
  const blocks = blocksOf(openLesson(lesson, "en")).filter(({ kind }) => isStored(kind));
  return blocks.map((block) => eventOf(lesson, block.id, finishing(block, right)));
}

function shortestPath({ start, scenes }: Extract<Block, { kind: "scenario" }>): string[] {
  const ways: { at: string; path: string[] }[] = [{ at: start, path: [] }];
  const seen = new Set([start]);
  for (const { at, path } of ways) {
    const scene = scenes.find(({ id }) => id === at)!;
    if (scene.isEnd) return path;
    for (const { id, to } of scene.choices.filter((choice) => !seen.has(choice.to))) {
      seen.add(to);
      ways.push({ at: to, path: [...path, id] });
    }
  }
  throw new Error("the story never ends");
}
