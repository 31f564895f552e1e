import { blocks } from "./kk/blocks.ts";
import { lessons } from "./kk/lessons.ts";
import { safety } from "./kk/safety.ts";
import { shell } from "./kk/shell.ts";
import type { CommonMessages } from "./messages.ts";

export const common: CommonMessages = {
  blocks,
  lessons,
  safety,
  shell,
};
