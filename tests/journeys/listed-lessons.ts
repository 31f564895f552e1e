import { readFileSync } from "node:fs";
import type { CatalogueFile } from "#app/learning/courses/catalogue-file.ts";

const { courses } = JSON.parse(readFileSync("build/lessons/catalogue.json", "utf8")) as CatalogueFile;

/** Every lesson and booster of the catalogue. */
export const lessons = courses.flatMap((course) => [...course.lessons, ...course.boosters]);
