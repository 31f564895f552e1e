const leftKey = "senim-left";

/**
 * Whether this tab was closed, or gone elsewhere, and is back with its storage: a browser that goes from one page to
 * the next, or reloads, has begun the next before it leaves the last.
 */
export function wasClosed(storage: Storage, pageBegan: number): boolean {
  const left = Number(storage.getItem(leftKey));
  // A page that falls over says no goodbye, and one that is copied into another tab has not said it yet.
  storage.removeItem(leftKey);
  return left < pageBegan;
}

export function noteLeaving(storage: Storage, now: number): void {
  storage.setItem(leftKey, String(now));
}
