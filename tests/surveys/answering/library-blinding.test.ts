import { generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { libraryBlinding } from "#app/surveys/answering/library-blinding.ts";
import { signBlinded } from "#app/surveys/blind-signature/sign-blinded.server.ts";
import { isSigned } from "#app/surveys/blind-signature/verify-token.server.ts";
import { keyOf, randomnessOf, vectors } from "../rfc9474.ts";

const [randomized] = vectors;

afterEach(() => vi.restoreAllMocks());

describe("the browser's side of RFC 9474", () => {
  test("blinds and unblinds as the RFC's example", async () => {
    const spki = keyOf(randomized).publicKey.export({ type: "spki", format: "der" });
    const random = randomnessOf(randomized);
    vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      (array as Uint8Array).set(random((array as Uint8Array).length));
      return array;
    });
    const { message, blinded, inverse } = await libraryBlinding.blind(spki, randomized.context);
    expect(Buffer.from(message).equals(randomized.message)).toBe(true);
    expect(Buffer.from(blinded).equals(randomized.blinded)).toBe(true);
    expect(Buffer.from(inverse).equals(randomized.inverse)).toBe(true);
    const signature = await libraryBlinding.unblind(spki, { message, inverse }, randomized.blindSignature);
    expect(Buffer.from(signature).equals(randomized.signature)).toBe(true);
  });

  test("gets from the server a token that the server takes", async () => {
    const wave = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const spki = wave.publicKey.export({ type: "spki", format: "der" });
    const { message, blinded, inverse } = await libraryBlinding.blind(spki, Buffer.from("a wave"));
    const blindSignature = signBlinded(wave.privateKey, wave.publicKey, blinded);
    const signature = await libraryBlinding.unblind(spki, { message, inverse }, blindSignature);
    expect(isSigned(wave.publicKey, message, signature)).toBe(true);
  });

  test("refuses a signature under another key than the wave's", async () => {
    const [wave, marking] = [0, 1].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
    const spki = wave!.publicKey.export({ type: "spki", format: "der" });
    const { message, blinded, inverse } = await libraryBlinding.blind(spki, Buffer.from("a wave"));
    // Made small enough to be below either modulus.
    blinded[0] = 1;
    const foreign = signBlinded(marking!.privateKey, marking!.publicKey, blinded);
    await expect(libraryBlinding.unblind(spki, { message, inverse }, foreign)).rejects.toThrow(
      "invalid signature",
    );
  });
});
