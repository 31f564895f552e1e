/** RSABSSA-SHA384-PSS-Randomized of RFC 9474, with keys of 2048 bits. */
export const modulusLength = 2048;
export const signatureLength = modulusLength / 8;
export const saltLength = 48;

/** A message on its way to be signed: the signer sees `blinded` alone, the voter keeps the rest. */
export type BlindedMessage = { message: Uint8Array; blinded: Uint8Array; inverse: Uint8Array };

/** The voter's side of the blind signature. Public keys are in SPKI form. */
export type Blinding = {
  /** Puts 32 random bytes before the context, and blinds the result. */
  blind(publicKey: Uint8Array, context: Uint8Array): Promise<BlindedMessage>;
  /** The signature on `message`; throws if the signer did not use this very key. */
  unblind(
    publicKey: Uint8Array,
    kept: Pick<BlindedMessage, "message" | "inverse">,
    blindSignature: Uint8Array,
  ): Promise<Uint8Array>;
};
