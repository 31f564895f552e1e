export { blocks } from "#app/activities/parts/words/en.ts";
export { shell } from "#app/i18n/words/en.ts";
export { lessons } from "#app/learning/courses/words/en.ts";
export { safety } from "#app/safety/words/en.ts";
