import { blocks } from "./ru/blocks.ts";
import { lessons } from "./ru/lessons.ts";
import { safety } from "./ru/safety.ts";
import { shell } from "./ru/shell.ts";
import type { CommonMessages } from "./messages.ts";

export const common: CommonMessages = {
  blocks,
  lessons,
  safety,
  shell,
};
