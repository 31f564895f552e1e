import type { MiddlewareFunction } from "react-router";
import { dbContext, viewerContext } from "#app/request-context.ts";

/** Session cookie → viewer. */
export const readSession: MiddlewareFunction<Response> = async ({ context }, next) => {
  context.get(dbContext);
  context.set(viewerContext, undefined);
  return next();
};
