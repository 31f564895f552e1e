export { blocks } from "#app/activities/parts/words/ru.ts";
export { shell } from "#app/i18n/words/ru.ts";
export { lessons } from "#app/learning/courses/words/ru.ts";
export { safety } from "#app/safety/words/ru.ts";
