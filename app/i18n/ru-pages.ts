import { accounts } from "./ru/accounts.ts";
import { classes } from "./ru/classes.ts";
import { help } from "./ru/help.ts";
import { home } from "./ru/home.ts";
import { today } from "./ru/today.ts";
import { training } from "./ru/training.ts";
import type { PageMessages } from "./messages.ts";

export const ruPages: PageMessages = {
  accounts,
  classes,
  help,
  home,
  today,
  training,
};
