import { createContext } from "react-router";
import type { Db } from "#db/connection.ts";
import type { ServerKey } from "./accounts/server-key.server.ts";
import type { Viewer } from "./accounts/viewer.ts";
import type { Language } from "./i18n/language.ts";

/** What the server works with. A function asks for as much of it as it needs. */
export type Office = { db: Db; serverKey: ServerKey; dataFolder: string };

/** What the middleware has learned about a request; loaders and actions read it with `context.get(…)`. */
export const officeContext = createContext<Office>();
/** Where a request comes from (see server-rules.ts). Counted with in memory, written down nowhere. */
export const networkContext = createContext("");
export const viewerContext = createContext<Viewer | undefined>();
export const languageContext = createContext<Language>();
/** The one-time number that lets this page's own scripts run. */
export const nonceContext = createContext<string>();
/** Shown to the person when something breaks, and written beside the error in the log. */
export const requestIdContext = createContext<string>();
