import { once } from "node:events";
import http, { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { refusalPage, type Refusal } from "./refusals.ts";
import {
  createRequestServer,
  isBodyTooLarge,
  refuseLargeBody,
  securityHeaders,
  type Build,
} from "./requests.ts";
import { readStaticFiles } from "./static-files.ts";

/** What a serving process tells the one that started it. */
export type Announcement = {
  /** Where this machine reaches it, and where people do. */
  listening: string;
  address: string;
  hasSchool: boolean;
};

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than a proxy keeps its own idle connections, so that it is never the proxy who meets a closed one.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};
/** No byte in either direction for so long. */
const silence = 60_000;
/** Of the ten seconds that a stop may take, the rest is for closing the database and for the one who waits. */
const grace = 8_000;

export async function serve(build: Build, clientFolder: string): Promise<void> {
  const { beginStop, describeFault, env, log, ownOrigin, shutDown, startUp } = build.entry.module;
  const { hasSchool } = await startUp();
  const files = readStaticFiles(clientFolder);
  const requests = createRequestServer(build, files);
  const sockets = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let isStopping = false;

  const server = http.createServer(limits, take);
  server.setTimeout(silence);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("checkContinue", (req, res) => {
    if (isBodyTooLarge(req)) return refuseLargeBody(req, res);
    res.writeContinue();
    take(req, res);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const status = refuseUnreadable(error, socket, env.origin);
    if (status) log("info", "unreadable", { status });
  });
  server.listen(env.port, env.host);
  await once(server, "listening");

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(signal));
  process.on("message", (message) => message === "stop" && void stop("asked"));
  // Whoever started this process has gone.
  process.on("disconnect", () => void stop("left alone"));
  process.on("unhandledRejection", (error) => log("error", "unhandled-rejection", describeFault(error)));
  process.on("uncaughtException", (error) => {
    log("error", "uncaught-exception", describeFault(error));
    void stop("uncaught exception", 1);
  });
  const { port } = server.address() as AddressInfo;
  // Any free one was asked for, perhaps; what is printed names this one.
  env.port = port;
  const listening = `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}`;
  log("info", "listening", { listening, pid: process.pid, commit: env.commit });
  process.send?.({ listening, address: ownOrigin(), hasSchool } satisfies Announcement);

  function take(req: IncomingMessage, res: ServerResponse): void {
    if (isStopping) res.shouldKeepAlive = false;
    answering.add(res);
    res.once("close", () => answering.delete(res));
    requests.listen(req, res);
  }

  /** Takes nothing new, finishes what it began, then closes the database. */
  async function stop(reason: string, exitCode = 0): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    log("info", "stopping", { reason });
    server.close();
    beginStop();
    const deadline = performance.now() + grace;
    while ((sockets.size > 0 || requests.inHand() > 0) && performance.now() < deadline) {
      const busy = new Set([...answering].map((res) => res.req.socket));
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
      await wait(20);
    }
    await shutDown();
    log("info", "stopped", { unfinished: requests.inHand() });
    process.exit(exitCode);
  }
}

/** For what was no request: too long a head, broken, or too slow. Node has no response object for it. */
function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  origin?: string,
): Refusal | undefined {
  // oxlint-disable-next-line no-underscore-dangle -- the one sign Node gives that an answer has begun
  const begun = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage;
  if (error.code === "ECONNRESET" || !socket.writable || begun?.headersSent) {
    socket.destroy();
    return undefined;
  }
  const statuses: Record<string, Refusal> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
  const status = statuses[error.code ?? ""] ?? 400;
  const page = refusalPage(status, { target: "/" });
  const headers = {
    ...securityHeaders("/", origin),
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
    "cache-control": "no-store",
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("\r\n")}\r\n\r\n${page}`);
  return status;
}
