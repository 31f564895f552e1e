import { accounts } from "./en/accounts.ts";
import { assignments } from "./en/assignments.ts";
import { classes } from "./en/classes.ts";
import { courses } from "./en/courses.ts";
import { help } from "./en/help.ts";
import { home } from "./en/home.ts";
import { log } from "./en/log.ts";
import { openLesson } from "./en/open-lesson.ts";
import { polls } from "./en/polls.ts";
import { present } from "./en/present.ts";
import { today } from "./en/today.ts";
import { training } from "./en/training.ts";

export const pages = {
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
