import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from "node:zlib";

export type Encoding = "zstd" | "br" | "gzip";

/** The first of these encodings that this browser takes. */
export function chooseEncoding<Offered extends Encoding>(
  accepted: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  const names = (accepted ?? "")
    .split(",")
    .map((entry) => entry.toLowerCase().replaceAll(" ", ""))
    .filter((entry) => !/;q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(";", 1)[0]);
  return offered.find((encoding) => names.includes(encoding));
}

/** For a page that is made for one person and sent once: the least work for about the same size first. */
export const encodingsOfPages = ["zstd", "br", "gzip"] as const;

/**
 * Measured on 72 kB of lesson: zstd 3 makes 16.4 kB in 0.16 ms, brotli 3 makes 16.5 kB in 0.31 ms, gzip 1 makes
 * 20.1 kB in 0.37 ms, gzip 3 makes 18.5 kB in 0.53 ms. So little work costs less here than on another thread.
 */
export function compress(bytes: Uint8Array, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(bytes, { level: 3 });
  if (encoding === "zstd")
    return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** A stream of events is text too, but each is wanted when it happens and not when there is enough to pack. */
export function isCompressible(contentType: string | null): boolean {
  return /^(?:text\/(?!event-stream)|application\/(?:json|manifest\+json|xml)|image\/svg)/.test(
    contentType ?? "",
  );
}
