import { accounts } from "./ru/accounts.ts";
import { blocks } from "./ru/blocks.ts";
import { classes } from "./ru/classes.ts";
import { courses } from "./ru/courses.ts";
import { help } from "./ru/help.ts";
import { home } from "./ru/home.ts";
import { lessons } from "./ru/lessons.ts";
import { safety } from "./ru/safety.ts";
import { shell } from "./ru/shell.ts";
import { today } from "./ru/today.ts";
import { training } from "./ru/training.ts";
import type { Messages } from "./messages.ts";

export const ru: Messages = {
  accounts,
  blocks,
  classes,
  courses,
  help,
  home,
  lessons,
  safety,
  shell,
  today,
  training,
};
