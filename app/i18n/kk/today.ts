import type { Messages } from "../messages.ts";

export const today: Messages["today"] = {};
