import path from "node:path";

/** The only reader of `process.env` in app/. Read once, when the server starts. */
export const env = {
  isProduction: process.env.NODE_ENV === "production",
  /** Which build this is; the build writes it in. */
  commit: import.meta.env?.SENIM_COMMIT ?? "development",
  /** The public address, e.g. `https://senim.example.kz`; decides cookies' `Secure` and HSTS. */
  origin: process.env.SENIM_ORIGIN?.replace(/\/$/, ""),
  dataFolder: path.resolve(process.env.SENIM_DATA ?? "var/senim"),
  /** Where compiled lessons are kept (see courses/compile-content.ts). */
  contentFolder: path.resolve(process.env.SENIM_CONTENT ?? "build/lessons"),
  /** The neutral site a quick exit leads to. */
  neutralSite: process.env.SENIM_NEUTRAL_SITE ?? "https://kk.wikipedia.org/",
  /** Whose clock says what day it is, where a school has none of its own. */
  timeZone: process.env.SENIM_TIME_ZONE ?? "Asia/Almaty",
};
