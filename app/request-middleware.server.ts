import { randomBytes } from "node:crypto";
import type { MiddlewareFunction } from "react-router";
import { changeLanguage } from "./accounts/accounts-queries.server.ts";
import { serverKey } from "./accounts/server-key.server.ts";
import { database } from "./database.server.ts";
import { env } from "./env.server.ts";
import { isLanguage, type Language } from "./i18n/language.ts";
import { preferredLanguage } from "./i18n/preferred-language.ts";
import { isLanguageSwitch, rememberLanguage } from "./i18n/remember-language.server.ts";
import {
  languageContext,
  nonceContext,
  officeContext,
  requestIdContext,
  viewerContext,
} from "./request-context.ts";
import { withoutWaiting } from "./without-waiting.server.ts";

/** The first thing that happens to a request: its number, its nonce, the database, the language of its address. */
export const beginRequest: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  const random = randomBytes(21);
  context.set(requestIdContext, random.toString("hex", 0, 5));
  context.set(nonceContext, random.toString("base64", 5));
  context.set(languageContext, languageOf(url) ?? preferredLanguage(request.headers));
  const { dataFolder } = env;
  context.set(officeContext, { db: await database(), serverKey: serverKey(dataFolder), dataFolder });
  const response = await next();
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
};

/** The browser remembers the language of its last page, and the account the one last switched to. Runs once the viewer is known. */
export const keepLanguage: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  const response = await next();
  const language = languageOf(url);
  if (!language) return response;
  const cookie = rememberLanguage(request, language, env.origin?.startsWith("https:") ?? false);
  if (cookie) response.headers.append("set-cookie", cookie);
  const viewer = context.get(viewerContext);
  if (viewer && viewer.language !== language && isLanguageSwitch(request, url)) {
    const change = changeLanguage(context.get(officeContext).db, viewer.accountId, language);
    await withoutWaiting(change, "language-not-kept");
  }
  return response;
};

function languageOf(url: URL): Language | undefined {
  const first = url.pathname.split("/", 2)[1];
  return isLanguage(first) ? first : undefined;
}
