import { env } from "#app/env.server.ts";

const minute = 60;
const day = 24 * 60 * minute;

export const sessionCookie = makeCookie("senim-session", env.origin);
/** A device on which somebody has signed in before. 400 days is the longest a browser keeps. */
export const deviceCookie = makeCookie("senim-device", env.origin, 400 * day);
/** A card's secret on its way from the address to "Is this you?". */
export const cardCookie = makeCookie("senim-card", env.origin, 5 * minute);
/** A computer that a teacher has opened for a class. */
export const classCookie = makeCookie("senim-class", env.origin, 90 * minute);

/** A cookie no script can read; without `maxAge` (seconds) it ends with the browser. Values are base64url and dots. */
export function makeCookie(plainName: string, origin: string | undefined, maxAge?: number) {
  const isSecure = origin?.startsWith("https:") ?? false;
  // The prefix keeps another host of the same domain from planting a cookie of this name.
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return {
    maxAge,
    read(headers: Headers): string | undefined {
      const pairs = headers.get("cookie")?.split(/;\s*/) ?? [];
      return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
    },
    write(value: string): string {
      return `${name}=${value}; ${attributes}${maxAge === undefined ? "" : `; Max-Age=${maxAge}`}`;
    },
    clear(): string {
      return `${name}=; ${attributes}; Max-Age=0`;
    },
  };
}
