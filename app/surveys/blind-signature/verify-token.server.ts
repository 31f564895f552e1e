import { constants, verify, type KeyObject } from "node:crypto";
import { saltLength } from "./blinding.ts";

/** Whether the holder of the private key signed this message, blindly or not: nobody can tell. */
export function isSigned(publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length * 8 !== publicKey.asymmetricKeyDetails?.modulusLength) return false;
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return verify("sha384", message, key, signature);
}
