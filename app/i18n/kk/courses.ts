import type { Messages } from "../messages.ts";

export const courses: Messages["courses"] = {};
