import { randomBytes } from "node:crypto";
import path from "node:path";

/** The only reader of `process.env` in app/. Read once, when the server starts; a wrong value stops it with a sentence. */
export const env = {
  isProduction: process.env.NODE_ENV === "production",
  /** Which build this is; the build writes it in. */
  commit: import.meta.env?.SENIM_COMMIT ?? "development",
  host: process.env.HOST || "127.0.0.1",
  /** 0 takes any free port. */
  port: wholeNumber("PORT", 3000, 0, 65_535),
  /** How many processes serve the one port. */
  processes: wholeNumber("WEB_CONCURRENCY", 1, 1, 64),
  /** New at each start of the server and in no file; a serving process beside others is told theirs before it serves (see server.ts). */
  runKey: randomBytes(32) as Uint8Array,
  /** The public address, e.g. `https://senim.example.kz`; decides cookies' `Secure` and HSTS. */
  origin: publicOrigin(),
  /** Addresses or networks (`10.0.0.0/8`) of the proxies whose `X-Forwarded-Proto` and `-Host` are believed. */
  trustedProxies: (process.env.SENIM_TRUSTED_PROXY ?? "").split(/[\s,]+/).filter(Boolean),
  /** `error` leaves out the line for each request. */
  logLevel: process.env.SENIM_LOG === "error" ? ("error" as const) : ("info" as const),
  dataFolder: path.resolve(process.env.SENIM_DATA || "var/senim"),
  /** Where compiled lessons are kept (see courses/compile-content.ts). */
  contentFolder: path.resolve(process.env.SENIM_CONTENT || "build/lessons"),
  /** Where compiled questionnaires are kept (see surveys/compile-instruments.ts). */
  instrumentFolder: path.resolve(process.env.SENIM_INSTRUMENTS || "build/surveys"),
  /** The neutral site a quick exit leads to. */
  neutralSite: process.env.SENIM_NEUTRAL_SITE || "https://kk.wikipedia.org/",
  /** Whose clock says what day it is, where a school has none of its own. */
  timeZone: process.env.SENIM_TIME_ZONE || "Asia/Almaty",
};

function wholeNumber(name: string, fallback: number, least: number, most: number): number {
  const text = process.env[name];
  if (!text) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
}

function publicOrigin(): string | undefined {
  const text = process.env.SENIM_ORIGIN?.replace(/\/$/, "");
  if (!text) return undefined;
  if (/^https?:/.test(text) && URL.parse(text)?.origin === text) return text;
  throw new Error(`SENIM_ORIGIN must be an address such as https://senim.example.kz, not "${text}"`);
}
