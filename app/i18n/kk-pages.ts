import { accounts } from "./kk/accounts.ts";
import { classes } from "./kk/classes.ts";
import { help } from "./kk/help.ts";
import { home } from "./kk/home.ts";
import { today } from "./kk/today.ts";
import { training } from "./kk/training.ts";
import type { PageMessages } from "./messages.ts";

export const kkPages: PageMessages = {
  accounts,
  classes,
  help,
  home,
  today,
  training,
};
