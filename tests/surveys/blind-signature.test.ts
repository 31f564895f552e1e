import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keyFingerprint } from "#app/surveys/blind-signature/fingerprint.ts";
import { signBlinded } from "#app/surveys/blind-signature/sign-blinded.server.ts";
import { isSigned } from "#app/surveys/blind-signature/verify-token.server.ts";
import { quickBlinding } from "#app/demonstration/quick-blinding.ts";
import { keyOf, randomnessOf, vectors } from "./rfc9474.ts";

const [randomized] = vectors;
const { publicKey, privateKey } = keyOf(randomized);

describe("the server's side of RFC 9474", () => {
  test.each(vectors)("signs as the RFC's example of $name", (vector) => {
    const signature = signBlinded(privateKey, publicKey, vector.blinded);
    expect(Buffer.from(signature).equals(vector.blindSignature)).toBe(true);
  });

  test("takes the RFC's randomised token for good", () => {
    expect(isSigned(publicKey, randomized.message, randomized.signature)).toBe(true);
  });

  test("takes a token of the variant without salt for none", () => {
    const saltless = vectors.find(({ name }) => name.includes("PSSZERO-Randomized"))!;
    expect(isSigned(publicKey, saltless.message, saltless.signature)).toBe(false);
  });

  test.each(["message", "signature"] as const)("refuses a token whose %s was touched", (part) => {
    const token = { message: Buffer.from(randomized.message), signature: Buffer.from(randomized.signature) };
    token[part][40]! ^= 1;
    expect(isSigned(publicKey, token.message, token.signature)).toBe(false);
  });

  test.each([-1, 1])("refuses a signature that is longer by %i", (more) => {
    const signature = Buffer.concat([Buffer.alloc(1), randomized.signature]).subarray(more === 1 ? 0 : 2);
    expect(isSigned(publicKey, randomized.message, signature)).toBe(false);
  });
});

describe("a wave's key of 2048 bits", () => {
  const wave = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const n = BigInt(
    `0x${Buffer.from(wave.publicKey.export({ format: "jwk" }).n!, "base64url").toString("hex")}`,
  );
  const sign = (blinded: Uint8Array) => signBlinded(wave.privateKey, wave.publicKey, blinded);

  test("signs from two to one below the modulus", () => {
    for (const number of [2n, n - 1n]) expect(sign(bytes(number))).toHaveLength(256);
  });

  test("signs nothing from the modulus on", () => {
    for (const number of [n, n + 1n, (1n << 2048n) - 1n])
      expect(() => sign(bytes(number))).toThrow(RangeError);
  });

  test("signs neither zero nor one", () => {
    for (const number of [0n, 1n]) expect(() => sign(bytes(number))).toThrow(RangeError);
  });

  test.each([0, 1, 255, 257, 512])("signs no message of %i bytes", (length) => {
    expect(() => sign(Buffer.alloc(length, 7))).toThrow(RangeError);
  });

  test("gives out no signature that its public half does not confirm", () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect(() => signBlinded(other.privateKey, wave.publicKey, bytes(2n))).toThrow(
      /signing failure|too large/,
    );
  });
});

describe("the invented voter's side", () => {
  test("blinds and unblinds as the RFC's example", async () => {
    const spki = publicKey.export({ type: "spki", format: "der" });
    const blinding = quickBlinding(randomnessOf(randomized));
    const blinded = await blinding.blind(spki, randomized.context);
    expect(Buffer.from(blinded.message).equals(randomized.message)).toBe(true);
    expect(Buffer.from(blinded.blinded).equals(randomized.blinded)).toBe(true);
    const signature = await blinding.unblind(spki, blinded, randomized.blindSignature);
    expect(Buffer.from(signature).equals(randomized.signature)).toBe(true);
  });
});

describe("a key's fingerprint", () => {
  test("is sixteen characters in four groups, the same every time", async () => {
    const spki = publicKey.export({ type: "spki", format: "der" });
    expect(await keyFingerprint(spki)).toMatch(/^([\dA-HJKMNP-TV-Z]{4}-){3}[\dA-HJKMNP-TV-Z]{4}$/);
    expect(await keyFingerprint(spki)).toBe(await keyFingerprint(new Uint8Array(spki)));
  });

  test("differs from key to key", async () => {
    const keys = [0, 1].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey);
    const prints = await Promise.all(
      keys.map((key) => keyFingerprint(key.export({ type: "spki", format: "der" }))),
    );
    expect(prints[0]).not.toBe(prints[1]);
  });
});

function bytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(512, "0"), "hex");
}
