import type { Language } from "#app/i18n/language.ts";
import type { Course } from "./lesson.ts";

/** `catalogue.json`: the courses, and for each lesson the hash that names each language's document. */
export type CatalogueFile = { courses: Course[]; documents: Record<string, Record<Language, string>> };
