/** For browser and server alike; `Uint8Array.toBase64` is too new for the phones of some families. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes, if the text stands for so many (for any number, if none is named) and is written in the one proper way. */
export function fromBase64url(text: unknown, length?: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== "string" || !/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  if (length !== undefined && bytes.length !== length) return undefined;
  return toBase64url(bytes) === text ? bytes : undefined;
}
