import { data, type RouterContextProvider } from "react-router";
import { viewerContext } from "#app/request-context.ts";
import { isStaff, type Role, type Viewer } from "./viewer.ts";

type Context = Readonly<RouterContextProvider>;

/** The viewer, or a 401. Pages below `signed-in-layout` have been redirected before it comes to that. */
export function requireViewer(context: Context): Viewer {
  const viewer = context.get(viewerContext);
  if (!viewer) throw data(null, { status: 401 });
  return viewer;
}

/** The viewer, if they hold one of these roles; otherwise there is no such page for them. */
export function requireRole(context: Context, ...roles: [Role, ...Role[]]): Viewer {
  const viewer = requireViewer(context);
  if (!roles.some((role) => viewer.roles.includes(role))) throw data(null, { status: 404 });
  return viewer;
}

export function requireStaff(context: Context): Viewer {
  const viewer = requireViewer(context);
  if (!isStaff(viewer)) throw data(null, { status: 404 });
  return viewer;
}
