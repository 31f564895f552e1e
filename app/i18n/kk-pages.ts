import { accounts } from "./kk/accounts.ts";
import { assignments } from "./kk/assignments.ts";
import { classes } from "./kk/classes.ts";
import { courses } from "./kk/courses.ts";
import { help } from "./kk/help.ts";
import { home } from "./kk/home.ts";
import { log } from "./kk/log.ts";
import { openLesson } from "./kk/open-lesson.ts";
import { polls } from "./kk/polls.ts";
import { present } from "./kk/present.ts";
import { today } from "./kk/today.ts";
import { training } from "./kk/training.ts";
import type { PageMessages } from "./messages.ts";

export const pages: PageMessages = {
  accounts,
  assignments,
  classes,
  courses,
  help,
  home,
  log,
  openLesson,
  polls,
  present,
  today,
  training,
};
