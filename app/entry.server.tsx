import { PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from "react-router";
import { contentSecurityPolicy } from "./content-security-policy.server.ts";
import { messagesFor } from "./i18n/messages.server.ts";
import { MessagesProvider } from "./i18n/messages.ts";
import { logError } from "./log.server.ts";
import { languageContext, nonceContext, requestIdContext } from "./request-context.ts";

export { checkHealth, shutDown } from "./health.server.ts";
export { env } from "./env.server.ts";

/** Renders a page whole, then sends it: a page here is small, and one buffer costs less than many chunks. */
export default function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-security-policy", contentSecurityPolicy(nonce));
  if (request.method === "HEAD") return Promise.resolve(new Response(null, { status, headers }));
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe } = renderToPipeableStream(
      <MessagesProvider value={messagesFor(context.get(languageContext))}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </MessagesProvider>,
      {
        nonce,
        onAllReady() {
          const chunks: Buffer[] = [];
          const body = new PassThrough();
          body.on("data", (chunk: Buffer) => chunks.push(chunk));
          body.on("end", () => resolve(new Response(Buffer.concat(chunks), { status: responseStatus, headers })));
          body.on("error", reject);
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          logError(error, request, context.get(requestIdContext));
        },
      },
    );
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A visitor who left is no fault, and neither is a page that is not there.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logError(error, request, context.get(requestIdContext));
};
