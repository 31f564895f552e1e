import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import {
  isRouteErrorResponse,
  RouterContextProvider,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContext,
} from "react-router";
import { isLocked } from "#db/locked.ts";
import { contentSecurityPolicy } from "./content-security-policy.server.ts";
import { MessagesProvider } from "./i18n/messages.ts";
import { preferredLanguage } from "./i18n/preferred-language.ts";
import { log, logError } from "./log.server.ts";
import { createMarkupKeeper } from "./markup-keeper.server.tsx";
import { messagesFor } from "./messages/messages.server.ts";
import { languageContext, networkContext, nonceContext, requestIdContext } from "./request-context.ts";
import { frameOnError } from "./shell/frame.server.ts";
import { FirstFrameProvider } from "./shell/frame.ts";
import { MarkupKeeper } from "./ui/kept-markup.tsx";

// What server.ts needs of the app, which it reaches through the build alone.
export { createRequestHandler } from "react-router";
export { serverKey } from "./accounts/server-key.server.ts";
export { env } from "./env.server.ts";
export { beginStop, checkHealth, shutDown, startUp } from "./start-and-stop.server.ts";
export { findStepsFile } from "./learning/lessons/send-steps.server.ts";
export { describeFault, log } from "./log.server.ts";
export { ownOrigin } from "./own-address.server.ts";
export { answerBallot } from "./surveys/ballot-box/ballots.server.ts";

/** What the server alone knows of a request, as the app meets it. */
export function contextOf(network: string): RouterContextProvider {
  return new RouterContextProvider(new Map([[networkContext, network]]));
}

const keeperFor = createMarkupKeeper();

const lockedOut = new WeakSet<Request>();

/** Whether this request met a database that somebody else held for too long: nothing was written, and sending it again helps. */
export function wasLockedOut(request: Request): boolean {
  return lockedOut.has(request);
}

/** Renders a page whole, then sends it: a page here is small, and one buffer costs less than many chunks. */
export default function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = known(context, nonceContext) ?? randomBytes(16).toString("base64");
  const language = known(context, languageContext) ?? preferredLanguage(request.headers);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-security-policy", contentSecurityPolicy(nonce));
  if (request.method === "HEAD") return Promise.resolve(new Response(null, { status, headers }));
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe } = renderToPipeableStream(
      <MessagesProvider value={messagesFor(language)}>
        <FirstFrameProvider value={frameOnError(context)}>
          <MarkupKeeper value={keeperFor(language)}>
            <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
          </MarkupKeeper>
        </FirstFrameProvider>
      </MessagesProvider>,
      {
        nonce,
        onAllReady() {
          pipe(collect((page) => resolve(new Response(page, { status: responseStatus, headers }))));
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          logError(error, request, known(context, requestIdContext) ?? "none");
        },
      },
    );
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A visitor who left is no fault, and neither is a page that is not there.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  if (isLocked(error)) {
    lockedOut.add(request);
    return log("error", "locked", { method: request.method });
  }
  logError(error, request, known(context, requestIdContext) ?? "none");
};

function collect(done: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    write(chunk: Uint8Array, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

/** For an address that no route matches no middleware has run, and the context throws for what nobody has set. */
function known<Value>(
  context: Pick<RouterContextProvider, "get">,
  key: RouterContext<Value>,
): Value | undefined {
  try {
    return context.get(key);
  } catch {
    return undefined;
  }
}
