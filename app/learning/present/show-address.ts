/** What stands in a presenter's address: which showing it is, so that two teachers' windows do not mix, and the screen. */
export type ShowAddress = { showing: string; screen: string };

const parameter = "show";

/** Read once in a window's life; a window that was opened by itself begins a showing of its own. */
export function readAddress({ search, hash }: Pick<Location, "search" | "hash">): ShowAddress {
  const given = new URLSearchParams(search).get(parameter);
  const showing = given && /^[\da-z]{6,32}$/.test(given) ? given : newShowing();
  return { showing, screen: /^#[\w.-]+$/.test(hash) ? hash.slice(1) : "" };
}

export function writeAddress(path: string, { showing, screen }: ShowAddress): string {
  return `${path}?${parameter}=${showing}${screen && `#${screen}`}`;
}

function newShowing(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
