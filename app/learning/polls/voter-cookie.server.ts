import { makeCookie } from "#app/accounts/cookies.server.ts";
import { isSecret, newSecret } from "#app/accounts/token.server.ts";
import { env } from "#app/env.server.ts";

/** Longer than any poll is open, counted from the last look at it, and no longer: nobody is followed from lesson to lesson. */
const cookie = makeCookie("senim-poll", env.origin, 60 * 60);
export const voterCookieAge = cookie.maxAge;

/** The browser's own random number, or a new one; and the header that makes it stay. */
export function voterCookie(headers: Headers): { device: string; isNew: boolean; setCookie: string } {
  const sent = cookie.read(headers);
  const isNew = !isSecret(sent);
  const device = isNew ? newSecret() : sent;
  return { device, isNew, setCookie: cookie.write(device) };
}
