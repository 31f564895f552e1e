import type { Messages } from "../messages.ts";

export const training: Messages["training"] = {};
