import { data, Outlet } from "react-router";
import { isLanguage } from "./language.ts";
import type { Route } from "./+types/language-layout.ts";

/** Everything a person reads lives below a language; any other first word of an address is no page. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ params }, next) => {
    if (!isLanguage(params.lang)) throw data(null, { status: 404 });
    return next();
  },
];

// A guard in a layout runs on client navigations only if the layout has a loader.
export const loader = () => null;

export default function LanguageLayout() {
  return <Outlet />;
}
