import type { IncomingMessage, ServerResponse } from "node:http";
import { createHeaders, createRequest, sendResponse } from "@remix-run/node-fetch-server";
import type { ServerBuild } from "react-router";
import { chooseEncoding, compress, encodingsOfPages, isCompressible } from "./compression.ts";
import { createRequestLogger } from "./logging.ts";
import { dressRefusals, refuse } from "./refusals.ts";
import {
  findNetwork,
  findSite,
  isSoundTarget,
  judgeSender,
  nameFetchSite,
  trustProxies,
  type Site,
} from "./rules.ts";
import { addTextFile, sendStaticFile, type StaticFiles } from "./static-files.ts";

/** The app as the build holds it: React Router's build, and in its entry what the server itself asks for. */
export type Build = ServerBuild & { entry: { module: typeof import("#app/entry.server.tsx") } };

/** What a page may send. A batch of 200 progress events is about 40 kB. */
const bodyLimit = 64 * 1024;

export type RequestServer = {
  listen: (req: IncomingMessage, res: ServerResponse) => void;
  /** How many requests are being worked on, those whose visitor has left among them. */
  inHand: () => number;
};

export function createRequestServer(build: Build, files: StaticFiles): RequestServer {
  const {
    createRequestHandler,
    answerBallot,
    contextOf,
    checkHealth,
    describeFault,
    env,
    findStepsFile,
    log,
    serverKey,
    wasLockedOut,
  } = build.entry.module;
  const handle = createRequestHandler(build, "production");
  const handleProgress = createRequestHandler(
    onlyRoute(build, "learning/progress/progress-action"),
    "production",
  );
  const logWhenDone = createRequestLogger(log, build.routes);
  const settings = { origin: env.origin, isTrustedProxy: trustProxies(env.trustedProxies) };
  let working = 0;
  dressRefusals(build.assets.routes["root"]?.css ?? []);
  return { listen, inHand: () => working };

  function listen(req: IncomingMessage, res: ServerResponse): void {
    const isBallot = req.method === "POST" && /^\/ballot(?:\?|$)/.test(req.url ?? "");
    // Lines for ballots would be a list of who answered when.
    if (!isBallot) logWhenDone(req, res);
    res.setHeaders(new Map(Object.entries(securityHeaders(req.url ?? "", env.origin))));
    working += 1;
    (isBallot ? takeBallot(req, res) : answer(req, res))
      .catch((error: unknown) => {
        if (res.destroyed) return;
        log("error", "unanswered", describeFault(error));
        if (res.headersSent) res.destroy();
        else refuse(req, res, 500);
      })
      .finally(() => (working -= 1));
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const target = req.url ?? "";
    const site = findSite(req, settings);
    if (!site || !isSoundTarget(target)) return refuse(req, res, 400);
    const isRead = req.method === "GET" || req.method === "HEAD";
    const sender = isRead ? "own" : judgeSender(req.headers, site);
    if (sender === "foreign" || (sender === "unknown" && req.method === "POST")) {
      log("info", "foreign-post", {
        fetchSite: nameFetchSite(req.headers["sec-fetch-site"]),
        hasOrigin: "origin" in req.headers,
      });
      return refuse(req, res, 403);
    }
    if (!isRead && req.method !== "POST") return refuse(req, res, 405);
    const path = target.split("?", 1)[0] ?? "";
    if (isRead && path === "/healthz") return sendHealth(res, await checkHealth());
    if (isRead) makeStepsFile(path);
    if (isRead && sendStaticFile(files, req, res, path)) return;
    if (path.startsWith("/assets/")) return refuse(req, res, 404);
    const body = await readBody(req);
    if (!body) return refuseLargeBody(req, res);
    const request = readRequest(req, res, site, body);
    const context = contextOf(findNetwork(req, settings.isTrustedProxy));
    const response = await (path === "/progress" ? handleProgress : handle)(request, context);
    if (wasLockedOut(request)) return refuse(req, res, 503, { body: formIn(req, body) });
    await send(req, res, response);
  }

  /** A lesson's steps bear names of this data folder, so no build has packed them: it is done when one first asks. */
  function makeStepsFile(path: string): void {
    if (files.has(path)) return;
    const made = findStepsFile(path, serverKey(env.dataFolder));
    if (made) addTextFile(files, made);
  }

  async function takeBallot(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const site = findSite(req, settings);
    if (!site || judgeSender(req.headers, site) !== "own") return refuse(req, res, 403);
    await answerBallot(req, res);
  }
}

/** What a whole class sends at once is matched against its own route, not against the whole site map. */
function onlyRoute(build: Build, id: string): Build {
  const { root, [id]: route } = build.routes;
  return { ...build, routes: { root, [id]: route } };
}

/** On every answer, errors and static files too. A page brings its own content security policy; nothing else may load a thing. */
export function securityHeaders(target: string, origin: string | undefined): Record<string, string> {
  // A card's address holds its secret. A form would send `Origin: null` under this policy, so pages have the other.
  const hidesItself = /^\/(?:\w+\/card\/|ballot(?:[/?]|$))/.test(target);
  return {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "referrer-policy": hidesItself ? "no-referrer" : "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(origin?.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  };
}

function sendHealth(res: ServerResponse, health: { ok: boolean }): void {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  res.writeHead(health.ok ? 200 : 503, headers).end(JSON.stringify(health));
}

/** What was sent, whole: no handler waits for a slow line or sees half a form. Undefined when it is too large. */
async function readBody(req: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (req.method !== "POST") return Buffer.alloc(0);
  if (isBodyTooLarge(req)) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Whoever sends too much still gets an answer, so the stream must outlive this loop.
  const stream = req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bodyLimit) return undefined;
  }
  return Buffer.concat(chunks);
}

/** What was filled in, if it was a form; an empty text where it had nothing to fill in. */
function formIn({ method, headers }: IncomingMessage, body: Buffer): string | undefined {
  if (method !== "POST") return undefined;
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  return isForm ? body.toString() : undefined;
}

/** The request as the app sees it. */
function readRequest(
  req: IncomingMessage,
  res: ServerResponse,
  site: Site,
  body: Buffer<ArrayBuffer>,
): Request {
  if (req.method !== "POST") return createRequest(req, res, site);
  const visit = new AbortController();
  res.once("close", () => res.writableFinished || visit.abort());
  return new Request(`${site.protocol}//${site.host}${req.url}`, {
    method: "POST",
    headers: createHeaders(req),
    body,
    signal: visit.signal,
  });
}

/** By its own word; a body that names no length is counted as it arrives. */
export function isBodyTooLarge(req: IncomingMessage): boolean {
  return Number(req.headers["content-length"] ?? 0) > bodyLimit;
}

/**
 * Answers at once, then lets what is under way arrive before it hangs up: a connection cut in the middle of a post
 * shows a person the browser's error instead of this page.
 */
export function refuseLargeBody(req: IncomingMessage, res: ServerResponse): void {
  const hangUp = setTimeout(() => req.destroy(), 2_000);
  res.once("close", () => clearTimeout(hangUp));
  res.setHeader("connection", "close");
  refuse(req, res, 413, { endWhen: (finish) => req.once("end", finish).resume() });
}

async function send(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
  const { body, headers, status } = response;
  const type = headers.get("content-type");
  // React Router's last resort, when even the error page failed, is an empty answer or a word of English.
  if (status >= 500 && (!type || type.startsWith("text/plain"))) return refuse(req, res, 500);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  const isText = isCompressible(type) && !headers.has("content-encoding");
  if (isText) headers.append("vary", "Accept-Encoding");
  if (body && !isText) return sendResponse(res, response);
  const whole = Buffer.from(await response.arrayBuffer());
  const encoding =
    whole.length > 1024 ? chooseEncoding(req.headers["accept-encoding"], encodingsOfPages) : undefined;
  const bytes = encoding ? compress(whole, encoding) : whole;
  if (encoding) headers.set("content-encoding", encoding);
  if (body) headers.set("content-length", String(bytes.length));
  for (const [name, value] of headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (headers.has("set-cookie")) res.setHeader("set-cookie", headers.getSetCookie());
  res.writeHead(status).end(bytes);
}
