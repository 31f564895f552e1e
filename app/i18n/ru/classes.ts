import type { Messages } from "../messages.ts";

export const classes: Messages["classes"] = {};
