/**
 * Opens the other window of a showing, or comes back to it. A window that is there is never loaded again: without a
 * connection it would be lost. False where the browser keeps windows from opening.
 */
export function openWindow(name: string, address: string): boolean {
  const other = open("", name, "popup,width=960,height=800");
  if (!other) return false;
  if (isEmpty(other)) other.location.replace(address);
  other.focus();
  return true;
}

function isEmpty(other: Window): boolean {
  try {
    return other.location.href === "about:blank";
  } catch {
    // It has gone to another site since.
    return true;
  }
}
