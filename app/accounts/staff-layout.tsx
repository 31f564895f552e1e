import { Outlet } from "react-router";
import { requireStaff } from "./guards.server.ts";
import type { Route } from "./+types/staff-layout.ts";

/** Everything below is for the school's staff; for others it is not there. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }, next) => {
    requireStaff(context);
    return next();
  },
];

// A guard in a layout runs on client navigations only if the layout has a loader.
export const loader = () => null;

export default function StaffLayout() {
  return <Outlet />;
}
