import cluster from "node:cluster";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hearRunKey, superviseProcesses } from "./processes.ts";
import { serve } from "./serving.ts";
import type { Build } from "./requests.ts";

// The app is reached through its build alone: a second copy of a module would be a second database handle.
const builtServer = new URL("../../build/server/index.js", import.meta.url);

// What it makes is for its own user alone.
process.umask(0o077);

// A reader of the log who has gone is no reason to stop serving.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Listened for from the first moment: nobody says it twice.
const runKey = cluster.isWorker ? hearRunKey() : undefined;

try {
  if (!existsSync(builtServer)) throw new Error("there is no build yet: run `npm run build`");
  const build = (await import(builtServer.href)) as Build;
  const { env, startUp, shutDown } = build.entry.module;
  if (runKey) env.runKey = await runKey;
  if (env.processes > 1 && cluster.isPrimary) {
    // Once, before several processes would try it at the same time.
    await startUp();
    await shutDown();
    superviseProcesses(env.processes, env.runKey, build.entry.module.log);
  } else {
    await serve(build, fileURLToPath(new URL("../../build/client/", import.meta.url)));
  }
} catch (error) {
  process.stderr.write(`Senim can't start: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code?.startsWith("SQLITE_BUSY"))
    return "another program holds the database. Close that program and start again.";
  if (code === "EADDRINUSE") return `port ${port} is taken by another program. Choose another one with PORT.`;
  if (code === "EACCES" && port)
    return `this user may not open port ${port}. Choose one above 1023 with PORT.`;
  return error.cause instanceof Error ? `${error.message} (${explain(error.cause)})` : error.message;
}
