import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ControlAnswer } from "./control.ts";

export type Place = Awaited<ReturnType<typeof openPlace>>;

/** Senim with a fresh demonstration school and the control beside it, each on the same one core; the load gets another. */
export async function openPlace(folder: string) {
  const seeded = spawnSync(process.execPath, ["app/demonstration/demo.ts", folder], { stdio: "inherit" });
  if (seeded.status !== 0) throw new Error("the demonstration school could not be made");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    SENIM_DATA: folder,
    SENIM_LOG: "error",
  };
  leaveFirstCore();
  const flags = ["--max-semi-space-size=8", "--max-old-space-size=256"];
  const senim = await start([...flags, path.resolve("app/server/server.ts")], env);
  const control = await start([path.resolve("tests/bench/control-server.ts")], env);
  return {
    senim,
    control: {
      origin: control.origin,
      async answerWith(answer: ControlAnswer) {
        control.child.send({ ...answer, body: answer.body.toString("base64") });
        await once(control.child, "message");
      },
    },
    residentMegabytes: () => resident(senim.child),
    async close() {
      for (const { child } of [senim, control]) {
        const exit = once(child, "exit");
        child.send("stop");
        await exit;
      }
    },
  };
}

export async function signIn(origin: string, username: string): Promise<string> {
  const response = await fetch(`${origin}/kk/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ username, password: "senim-demo" }),
    headers: { "sec-fetch-site": "same-origin" },
    redirect: "manual",
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith("senim-session="));
  if (!cookie) throw new Error(`${username} could not be signed in: ${response.status}`);
  return cookie.split(";")[0]!;
}

async function start(args: string[], env: NodeJS.ProcessEnv) {
  const [command, ...before] = onFirstCore();
  const child = spawn(
    command!,
    [...before, process.execPath, ...args].slice(command === process.execPath ? 1 : 0),
    {
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const [{ listening }] = (await once(child, "message")) as [{ listening: string }];
  return { child, origin: listening };
}

/** The load is made by this process: on the servers' core it would be measured with them. */
function leaveFirstCore(): void {
  const others = os.availableParallelism() - 1;
  if (others > 0) spawnSync("taskset", ["-a", "-c", "-p", `1-${others}`, String(process.pid)]);
}

function onFirstCore(): string[] {
  return spawnSync("taskset", ["-V"]).status === 0 ? ["taskset", "-c", "0"] : [process.execPath];
}

function resident({ pid }: ChildProcess): number | undefined {
  try {
    const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return pages ? Math.round(Number(pages) / 1024) : undefined;
  } catch {
    return undefined;
  }
}
