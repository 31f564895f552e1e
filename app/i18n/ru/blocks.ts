import type { Messages } from "../messages.ts";

export const blocks: Messages["blocks"] = {};
