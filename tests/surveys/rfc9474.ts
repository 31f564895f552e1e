import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";

/** One of the examples in appendix A of RFC 9474. */
export type Vector = {
  name: string;
  n: bigint;
  context: Buffer;
  prefix: Buffer;
  message: Buffer;
  salt: Buffer;
  inverse: Buffer;
  blinded: Buffer;
  blindSignature: Buffer;
  signature: Buffer;
  numbers: Record<"n" | "e" | "d" | "p" | "q", bigint>;
};

type Raw = Record<string, string>;

const file = new URL("./vectors/rfc9474.json", import.meta.url);
/** `RSABSSA-SHA384-PSS-Randomized`, which Senim uses, is the first. */
export const vectors = (JSON.parse(readFileSync(file, "utf8")) as Raw[]).map(readVector) as [
  Vector,
  ...Vector[],
];

export function keyOf({ numbers: { n, e, d, p, q } }: Vector): {
  publicKey: KeyObject;
  privateKey: KeyObject;
} {
  const parts = { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: invert(q, p) };
  const jwk = {
    kty: "RSA",
    ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)])),
  };
  const privateKey = createPrivateKey({ key: jwk, format: "jwk" });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** The random bytes that the example was made with, in the order in which a voter draws them. */
export function randomnessOf(vector: Vector): (length: number) => Buffer {
  const factor = invert(BigInt(`0x${vector.inverse.toString("hex")}`), vector.n);
  const draws = [
    vector.prefix,
    vector.salt,
    hexBytes(factor.toString(16).padStart(2 * vector.blinded.length, "0")),
  ];
  return (length) => {
    const draw = draws.shift();
    if (draw?.length !== length) throw new Error(`${length} random bytes were not expected`);
    return draw;
  };
}

function readVector(raw: Raw): Vector {
  const part = (name: string) => hexBytes(raw[name] ?? "");
  const number = (name: string) => BigInt(raw[name] ?? "");
  const numbers = { n: number("n"), e: number("e"), d: number("d"), p: number("p"), q: number("q") };
  return {
    name: raw.name ?? "",
    n: numbers.n,
    context: part("msg"),
    prefix: part("msg_prefix"),
    message: part("input_msg"),
    salt: part("salt"),
    inverse: part("inv"),
    blinded: part("blinded_msg"),
    blindSignature: part("blind_sig"),
    signature: part("sig"),
    numbers,
  };
}

function hexBytes(hex: string): Buffer {
  return Buffer.from(hex.replace(/^0x/, ""), "hex");
}

function base64url(number: bigint): string {
  const hex = number.toString(16);
  return hexBytes(hex.padStart(hex.length + (hex.length % 2), "0")).toString("base64url");
}

function invert(number: bigint, modulus: bigint): bigint {
  let [rest, next, factor, nextFactor] = [modulus, number % modulus, 0n, 1n];
  while (next > 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return ((factor % modulus) + modulus) % modulus;
}
