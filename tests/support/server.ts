import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Announcement } from "#app/server/serving.ts";

export type RunningServer = {
  origin: string;
  dataFolder: string;
  process: ChildProcess;
  /** All that it has written. */
  output: () => string;
  /** Every line it has logged, oldest first. */
  log: () => Record<string, unknown>[];
  /** Asks it to stop and gives its exit code. */
  stop: () => Promise<number | null>;
  /** As when the power goes. */
  kill: () => Promise<void>;
};

type Settings = {
  /** One that is there is kept; without it a new one is made, and removed when the server stops. */
  dataFolder?: string;
  env?: Record<string, string>;
  flags?: string[];
};

/** The built server on a free port of its own. `npm run build` comes first. */
export async function startServer({
  dataFolder,
  env = {},
  flags = [],
}: Settings = {}): Promise<RunningServer> {
  const folder = dataFolder ?? mkdtempSync(path.join(tmpdir(), "senim-data-"));
  const output: string[] = [];
  const child = spawn(process.execPath, [...flags, path.resolve("app/server/server.ts")], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", SENIM_DATA: folder, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  }
  const exit = once(child, "exit") as Promise<[number | null]>;
  const announced = await Promise.race([once(child, "message"), exit.then(() => undefined)]);
  if (!announced) throw new Error(`the server did not start:\n${output.join("")}`);
  const [{ listening }] = announced as [Announcement];
  return {
    origin: listening,
    dataFolder: folder,
    process: child,
    output: () => output.join(""),
    log: () => output.join("").split("\n").flatMap(parseLine),
    async stop() {
      if (child.connected) child.send("stop");
      const [code] = await exit;
      if (!dataFolder) rmSync(folder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill("SIGKILL");
      await exit;
    },
  };
}

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** As they came over the line, perhaps compressed. */
  bytes: Buffer;
  body: string;
};
type Question = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Buffer };

/** A request with exactly these headers: `fetch` adds and forbids some of those that matter here. */
export async function ask(server: RunningServer, target: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body } = question;
  const { hostname, port } = new URL(server.origin);
  const request = http.request({ hostname, port, method, path: target, headers, agent: false });
  request.end(body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, body: bytes.toString("utf8") };
}

function parseLine(line: string): Record<string, unknown>[] {
  return line.startsWith("{") ? [JSON.parse(line) as Record<string, unknown>] : [];
}
