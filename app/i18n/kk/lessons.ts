import type { Messages } from "../messages.ts";

export const lessons: Messages["lessons"] = {};
