export type UnsafeReason = "insecure" | "old";

/** Why answers could not be anonymous in this browser, at this address; undefined if they can. */
export function unsafeReason(browser: {
  isSecureContext: boolean;
  crypto: Partial<Crypto> | undefined;
  BigInt?: unknown;
}): UnsafeReason | undefined {
  if (!browser.isSecureContext) return "insecure";
  const canSeal = browser.crypto?.subtle !== undefined && typeof browser.BigInt === "function";
  return canSeal ? undefined : "old";
}
