import { env } from "./env.server.ts";

/** One JSON line. Never a name, an answer, an address of a person, or a query string: those identify people. */
export function log(level: "info" | "error", event: string, fields: Record<string, unknown> = {}): void {
  if (level === "info" && env.logLevel === "error") return;
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Logs an unexpected error under the reference number that the error page shows. */
export function logError(error: unknown, request: Request, reference: string): void {
  log("error", "unexpected", { reference, method: request.method, ...describeFault(error) });
}

/** What of an error is safe to write down: its message may quote what a person typed, the stack's frames cannot. */
export function describeFault(error: unknown): { name: string; code?: unknown; stack: string[] } {
  const fault = error instanceof Error ? error : new Error("something that is no error was thrown");
  const frames = fault.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    name: fault.name,
    ...("code" in fault && { code: fault.code }),
    stack: frames.slice(0, 12).map((frame) => frame.trim()),
  };
}
