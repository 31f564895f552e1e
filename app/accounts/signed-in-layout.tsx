import { Outlet, redirectDocument } from "react-router";
import { languageContext, viewerContext } from "#app/request-context.ts";
import { signInAddress } from "./sign-in-address.server.ts";
import type { Route } from "./+types/signed-in-layout.ts";

/** Everything below needs somebody who is signed in. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ request, url, context }, next) => {
    if (context.get(viewerContext)) return next();
    // What was posted is lost; the page it came from is not known to bear a GET.
    const returnTo = request.method === "GET" ? url.pathname + url.search : undefined;
    // A whole new document, so that nothing of the ended session stays on the screen or in memory.
    throw redirectDocument(signInAddress(request, context.get(languageContext), returnTo));
  },
];

// A guard in a layout runs on client navigations only if the layout has a loader.
export const loader = () => null;

export default function SignedInLayout() {
  return <Outlet />;
}
