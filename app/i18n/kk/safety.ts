import type { Messages } from "../messages.ts";

export const safety: Messages["safety"] = {};
