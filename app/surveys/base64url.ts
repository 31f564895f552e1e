/** For browser and server alike; `Uint8Array.toBase64` is too new for the phones of some families. */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes, if the text stands for so many (for any number, if none is named) and is written in the one proper way. */
export function fromBase64url(text: unknown, length?: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== "string" || !/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (length !== undefined && bytes.length !== length) return undefined;
  return toBase64url(bytes) === text ? bytes : undefined;
}
