import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "react-router";

type Log = (level: "info" | "error", event: string, fields: Record<string, unknown>) => void;

/** One line for each answer, on its way out: what was asked (masked), how it went, how long it took. */
export function createRequestLogger(log: Log, routes: ServerBuild["routes"]) {
  const words = routeWords(routes);
  return function logWhenDone(req: IncomingMessage, res: ServerResponse): void {
    const began = performance.now();
    res.once("close", () => {
      // A health check comes every few seconds and says nothing new.
      if (req.url === "/healthz" && res.statusCode === 200) return;
      log("info", "request", {
        method: req.method,
        path: maskPath(req.url ?? "", words),
        // A visitor who has gone got none.
        status: res.headersSent ? res.statusCode : undefined,
        ms: Math.round((performance.now() - began) * 10) / 10,
        bytes: Number(res.getHeader("content-length") ?? 0),
        ...(!res.writableFinished && { cutOff: true }),
      });
    });
  };
}

/** `/kk/classes/0198…/cards?x=y` → `/kk/classes/:/cards`. Only words of the site map are written down: anything else may be a person, a secret or a lesson. */
export function maskPath(target: string, words: ReadonlySet<string>): string {
  const segments = (target.split("?", 1)[0] ?? "").split("/").slice(1, 8);
  return `/${segments.map((segment) => (words.has(segment.replace(/\.data$/, "")) ? segment : segment && ":")).join("/")}`;
}

/** The fixed words in the app's addresses, with the languages, which stand there as a parameter. */
function routeWords(routes: ServerBuild["routes"]): ReadonlySet<string> {
  const words = new Set(["kk", "ru", "en", "assets", "healthz", "_root", "favicon.svg"]);
  for (const route of Object.values(routes)) {
    for (const word of route?.path?.split("/") ?? []) if (/^[a-z]/.test(word)) words.add(word);
  }
  return words;
}
