export { blocks } from "#app/activities/parts/words/kk.ts";
export { shell } from "#app/i18n/words/kk.ts";
export { lessons } from "#app/learning/courses/words/kk.ts";
export { safety } from "#app/safety/words/kk.ts";
