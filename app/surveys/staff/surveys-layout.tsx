import { Outlet } from "react-router";
import { requireRole } from "#app/accounts/guards.server.ts";
import type { Route } from "./+types/surveys-layout.ts";

/** Everything below is for the psychologist, who acts, and the head, who reads. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }, next) => {
    requireRole(context, "psychologist", "head");
    return next();
  },
];

// A guard in a layout runs on client navigations only if the layout has a loader.
export const loader = () => null;

export default function SurveysLayout() {
  return <Outlet />;
}
