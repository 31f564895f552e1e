import { constants, privateDecrypt, publicEncrypt, type KeyObject } from "node:crypto";

const padding = constants.RSA_NO_PADDING;

/** Whether these bytes can be a blinded message under the key: exactly as long as the modulus, above 1, below it. */
export function isBlinded(publicKey: KeyObject, blinded: Uint8Array): boolean {
  const modulus = Buffer.from(publicKey.export({ format: "jwk" }).n ?? "", "base64url");
  // OpenSSL itself refuses what is not below the modulus, but takes a shorter text and zero.
  return blinded.length === modulus.length && !isAtMostOne(blinded) && Buffer.compare(blinded, modulus) < 0;
}

/** RFC 9474 §4.3. The same bytes always get the same signature. */
export function signBlinded(privateKey: KeyObject, publicKey: KeyObject, blinded: Uint8Array): Uint8Array {
  if (!isBlinded(publicKey, blinded)) throw new RangeError("not a blinded message under this key");
  const signature = privateDecrypt({ key: privateKey, padding }, blinded);
  // A single faulty signature, from broken memory or a voltage attack, would give the private key away.
  if (!publicEncrypt({ key: publicKey, padding }, signature).equals(blinded))
    throw new Error("signing failure");
  return signature;
}

function isAtMostOne(bytes: Uint8Array): boolean {
  return bytes.every((byte, index) => byte === 0 || (byte === 1 && index === bytes.length - 1));
}
