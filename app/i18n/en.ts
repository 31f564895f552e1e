import { blocks } from "./en/blocks.ts";
import { lessons } from "./en/lessons.ts";
import { safety } from "./en/safety.ts";
import { shell } from "./en/shell.ts";

export const common = {
  blocks,
  lessons,
  safety,
  shell,
};
