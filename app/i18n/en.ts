import { blocks } from "./en/blocks.ts";
import { courses } from "./en/courses.ts";
import { lessons } from "./en/lessons.ts";
import { safety } from "./en/safety.ts";
import { shell } from "./en/shell.ts";

export const en = {
  blocks,
  courses,
  lessons,
  safety,
  shell,
};
