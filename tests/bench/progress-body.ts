import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CatalogueFile } from "#app/learning/courses/catalogue-file.ts";

const catalogue = JSON.parse(readFileSync("build/lessons/catalogue.json", "utf8")) as CatalogueFile;
const lesson = catalogue.courses.flatMap(({ lessons }) => lessons).find(({ id }) => id === "b7")!;

/** A batch of one new event: each is a row of its own. */
export function progressBody(): string {
  const event = { course: "b", lesson: "b7", version: lesson.version, block: "exit", answer: { done: true } };
  return JSON.stringify({ events: [{ id: randomBytes(16).toString("hex"), ...event }] });
}
