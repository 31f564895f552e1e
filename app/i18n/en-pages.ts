import { accounts } from "./en/accounts.ts";
import { classes } from "./en/classes.ts";
import { help } from "./en/help.ts";
import { home } from "./en/home.ts";
import { today } from "./en/today.ts";
import { training } from "./en/training.ts";

export const enPages = {
  accounts,
  classes,
  help,
  home,
  today,
  training,
};
