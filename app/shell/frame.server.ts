import type { RouterContextProvider } from "react-router";
import { pageIdleLimit } from "#app/accounts/session.ts";
import { env } from "#app/env.server.ts";
import { requestIdContext, viewerContext } from "#app/request-context.ts";
import type { Frame } from "./frame.ts";

export function frameOf(context: Readonly<RouterContextProvider>): Frame {
  const viewer = context.get(viewerContext);
  return {
    viewer: viewer && {
      id: viewer.accountId,
      givenName: viewer.givenName,
      roles: viewer.roles,
      idleLimit: pageIdleLimit(viewer.roles),
    },
    requestId: context.get(requestIdContext),
    neutralSite: env.neutralSite,
  };
}

/** The frame, as far as the middleware came before something broke. */
export function frameOnError(context: Readonly<RouterContextProvider>): Frame {
  try {
    return frameOf(context);
  } catch {
    return { viewer: undefined, requestId: "", neutralSite: env.neutralSite };
  }
}
