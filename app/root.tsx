import type { ReactNode } from "react";
import { Links, Outlet, Scripts, ScrollRestoration, useParams } from "react-router";
import { readSession } from "./accounts/session-middleware.server.ts";
import { requestIdContext, viewerContext } from "./request-context.ts";
import { beginRequest } from "./request-middleware.server.ts";
import type { Route } from "./+types/root.ts";

export const middleware: Route.MiddlewareFunction[] = [beginRequest, readSession];

export function loader({ context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  return {
    viewer: viewer && { id: viewer.accountId, givenName: viewer.givenName, roles: viewer.roles },
    requestId: context.get(requestIdContext),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { lang = "kk" } = useParams();
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
