import { blocks } from "./ru/blocks.ts";
import { lessons } from "./ru/lessons.ts";
import { safety } from "./ru/safety.ts";
import { shell } from "./ru/shell.ts";
import type { CommonMessages } from "./messages.ts";

export const ru: CommonMessages = {
  blocks,
  lessons,
  safety,
  shell,
};
