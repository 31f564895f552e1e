import { env } from "./env.server.ts";

const neutralOrigin = new URL(env.neutralSite).origin;

/** No inline script or style without the nonce, no eval, no third party. Quick exit without JavaScript is a form post that redirects to the neutral site, so that site is in `form-action`. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${neutralOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
