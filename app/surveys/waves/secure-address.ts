/**
 * Whether a browser gives a page from here the cryptography that keeps an answer anonymous: over https, or on the very
 * machine that serves it. The one place that decides it. `origin` is what would be printed.
 */
export function isSecureAddress(origin: string): boolean {
  const url = URL.parse(origin);
  if (!url) return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
