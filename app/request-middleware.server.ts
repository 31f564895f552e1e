import { randomBytes } from "node:crypto";
import type { MiddlewareFunction } from "react-router";
import { database } from "./database.server.ts";
import { isLanguage } from "./i18n/language.ts";
import { preferredLanguage } from "./i18n/preferred-language.ts";
import { dbContext, languageContext, nonceContext, requestIdContext } from "./request-context.ts";

/** The first thing that happens to a request: its number, its nonce, the database, the language of its address. */
export const beginRequest: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  context.set(requestIdContext, randomBytes(5).toString("hex"));
  context.set(nonceContext, randomBytes(16).toString("base64"));
  context.set(dbContext, await database());
  const first = new URL(request.url).pathname.split("/", 2)[1];
  context.set(languageContext, isLanguage(first) ? first : preferredLanguage(request.headers));
  const response = await next();
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
};
