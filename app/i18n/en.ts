import { accounts } from "./en/accounts.ts";
import { blocks } from "./en/blocks.ts";
import { classes } from "./en/classes.ts";
import { courses } from "./en/courses.ts";
import { help } from "./en/help.ts";
import { home } from "./en/home.ts";
import { lessons } from "./en/lessons.ts";
import { safety } from "./en/safety.ts";
import { shell } from "./en/shell.ts";
import { today } from "./en/today.ts";
import { training } from "./en/training.ts";

export const en = {
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
