import type { MiddlewareFunction } from "react-router";
import { officeContext, viewerContext } from "#app/request-context.ts";
import { sessionCookie } from "./cookies.server.ts";
import { findViewer } from "./find-viewer.server.ts";

/** Session cookie → viewer. */
export const readSession: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const token = sessionCookie.read(request.headers);
  context.set(viewerContext, await findViewer(context.get(officeContext).db, token));
  return next();
};
