import { RSABSSA } from "@cloudflare/blindrsa-ts";
import type { Blinding } from "../blind-signature/blinding.ts";

const suite = RSABSSA.SHA384.PSS.Randomized();

/** The voter's side of RFC 9474 as a browser does it. Nothing but the survey page may load this file. */
export const libraryBlinding: Blinding = {
  async blind(publicKey, context) {
    const message = suite.prepare(context);
    const { blindedMsg: blinded, inv: inverse } = await suite.blind(await readKey(publicKey), message);
    return { message, blinded, inverse };
  },

  async unblind(publicKey, { message, inverse }, blindSignature) {
    return suite.finalize(await readKey(publicKey), message, blindSignature, inverse);
  },
};

function readKey(publicKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("spki", publicKey.slice(), { name: "RSA-PSS", hash: "SHA-384" }, true, [
    "verify",
  ]);
}
