import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

type Parameters = { memory: number; passes: number; parallelism: number };

/** OWASP's floor for argon2id (19 MiB) with one pass more; memory in KiB. Changing it here rehashes each password at its next sign-in. */
const passwordParameters: Parameters = { memory: 19_456, passes: 3, parallelism: 1 };

const tagLength = 32;
const saltLength = 16;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

const derive = promisify(argon2);

/** The hash of nobody's password: it is checked when there is no such account, so both answers take the same time. */
const nobody = encode(passwordParameters, randomBytes(saltLength), randomBytes(tagLength));

/** A PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string, parameters = passwordParameters): Promise<string> {
  const salt = randomBytes(saltLength);
  return encode(parameters, salt, await hash(password, salt, parameters, tagLength));
}

/** Takes a core for 70 ms, right or wrong: only ever in turn (see hashing-queue.server.ts). */
export async function verifyPassword(password: string, encoded: string | null | undefined): Promise<boolean> {
  const { parameters, salt, tag } = decode(encoded ?? nobody);
  const given = await hash(password, salt, parameters, tag.length);
  return timingSafeEqual(given, tag) && encoded != null;
}

export function needsRehash(encoded: string): boolean {
  const { memory, passes, parallelism } = decode(encoded).parameters;
  const wanted = passwordParameters;
  return memory !== wanted.memory || passes !== wanted.passes || parallelism !== wanted.parallelism;
}

function hash(password: string, salt: Buffer, parameters: Parameters, length: number): Promise<Buffer> {
  // A keyboard may compose й or ё from two characters; the same password must hash the same.
  const message = password.normalize("NFKC");
  return derive("argon2id", { ...parameters, message, nonce: salt, tagLength: length });
}

function encode({ memory, passes, parallelism }: Parameters, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

function decode(encoded: string): { parameters: Parameters; salt: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, salt, tag] = encoded.match(phc) ?? [];
  if (!salt || !tag) throw new Error("a stored password hash is not in the PHC form of argon2id");
  return {
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}
