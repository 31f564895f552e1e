import { accounts } from "./ru/accounts.ts";
import { assignments } from "./ru/assignments.ts";
import { classes } from "./ru/classes.ts";
import { courses } from "./ru/courses.ts";
import { help } from "./ru/help.ts";
import { home } from "./ru/home.ts";
import { log } from "./ru/log.ts";
import { openLesson } from "./ru/open-lesson.ts";
import { polls } from "./ru/polls.ts";
import { present } from "./ru/present.ts";
import { today } from "./ru/today.ts";
import { training } from "./ru/training.ts";
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
