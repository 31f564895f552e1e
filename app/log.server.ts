import { env } from "./env.server.ts";

type Level = "info" | "error";
type Fields = Record<string, unknown>;

/** One JSON line. Never a name, an answer, an address of a person, or a query string: those identify people. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  if (level === "info" && env.logLevel === "error") return;
  (level === "error" ? process.stderr : process.stdout).write(`${lineOf(level, event, fields)}\n`);
}

const longest = 200;
/** Beside what JSON escapes itself: what moves the cursor, ends a line, hides, or turns the reading direction. */
const invisible = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Whatever somebody sent, a line is short and holds visible characters alone. */
export function lineOf(level: Level, event: string, fields: Fields): string {
  const line = JSON.stringify(
    { at: new Date().toISOString(), level, event, ...fields },
    (_, value: unknown) =>
      typeof value === "string" && value.length > longest ? `${value.slice(0, longest)}…` : value,
  );
  return line.replaceAll(invisible, (character) =>
    character.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** Logs an unexpected error under the reference number that the error page shows. */
export function logError(error: unknown, request: Request, reference: string): void {
  log("error", "unexpected", { reference, method: request.method, ...describeFault(error) });
}

/** What of an error is safe to write down: its message may quote what a person typed, the stack's frames cannot. */
export function describeFault(error: unknown): { name: string; code?: unknown; stack: string[] } {
  const fault = error instanceof Error ? error : new Error("something that is no error was thrown");
  const frames = fault.stack?.replace(fault.message, "").split("\n") ?? [];
  return {
    name: fault.name,
    ...("code" in fault && { code: fault.code }),
    stack: frames
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12)
      .map((frame) => frame.trim()),
  };
}
