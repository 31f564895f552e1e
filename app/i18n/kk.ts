import { accounts } from "./kk/accounts.ts";
import { blocks } from "./kk/blocks.ts";
import { classes } from "./kk/classes.ts";
import { courses } from "./kk/courses.ts";
import { help } from "./kk/help.ts";
import { home } from "./kk/home.ts";
import { lessons } from "./kk/lessons.ts";
import { safety } from "./kk/safety.ts";
import { shell } from "./kk/shell.ts";
import { today } from "./kk/today.ts";
import { training } from "./kk/training.ts";
import type { Messages } from "./messages.ts";

export const kk: Messages = {
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
