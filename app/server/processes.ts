import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";

type Log = (level: "info" | "error", event: string, fields?: Record<string, unknown>) => void;

const longestPause = 30_000;
/** A serving process stops within nine seconds; what has not by then will not. */
const patience = 9_500;

/** Keeps so many serving processes on the one port: starts each again that dies, ever later if the same keeps dying. All have the one key of this run. */
export function superviseProcesses(count: number, runKey: Uint8Array, log: Log): void {
  let hasListened = false;
  let isStopping = false;
  // Each takes its connections itself. Were they dealt out from here, those dealt to one that has just died would hang.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  for (let started = 0; started < count; started += 1) start(0);

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop());
  process.on("message", (message) => message === "stop" && stop());
  process.on("disconnect", () => stop());

  function start(earlierDeaths: number): void {
    if (isStopping) return;
    const worker = cluster.fork();
    worker.send(Buffer.from(runKey).toString("base64url"));
    const began = performance.now();
    worker.on("message", (announcement) => {
      if (!hasListened) process.send?.(announcement);
      hasListened = true;
    });
    worker.on("exit", (code, signal) => {
      if (isStopping) return exitWhenAlone(0);
      log("error", "process-died", { code, signal });
      // What can't start once (a taken port, a broken setting) can't start again either, and has said why.
      if (!hasListened) return stop(1);
      const deaths = performance.now() - began > longestPause ? 0 : earlierDeaths + 1;
      setTimeout(start, deaths === 0 ? 0 : Math.min(longestPause, 100 * 2 ** deaths), deaths);
    });
  }

  function stop(exitCode = 0): void {
    if (isStopping) return;
    isStopping = true;
    for (const worker of workers()) worker.send("stop");
    setTimeout(() => workers().forEach((worker) => worker.process.kill("SIGKILL")), patience).unref();
    exitWhenAlone(exitCode);
  }

  function exitWhenAlone(exitCode: number): void {
    process.exitCode ??= exitCode;
    if (workers().length === 0) process.exit();
  }
}

/** In a serving process: what it is told first. In its settings every program of this user could read the key, as long as it runs. */
export async function hearRunKey(): Promise<Uint8Array> {
  const [key] = (await once(process, "message")) as [string];
  return Buffer.from(key, "base64url");
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}
