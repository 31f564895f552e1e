/** One JSON line. Never a name, an answer, an address of a person, or a query string: those identify people. */
export function log(level: "info" | "error", event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Logs an unexpected error under the reference number that the error page shows. */
export function logError(error: unknown, request: Request, reference: string): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  log("error", "unexpected", {
    reference,
    method: request.method,
    // The message may quote what a person typed; the stack's frames cannot.
    name: fault.name,
    stack: fault.stack?.split("\n").filter((line) => line.startsWith("    at ")).slice(0, 12),
  });
}
