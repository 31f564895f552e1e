import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** The characters a WOFF2 file has glyphs for, from its character map (formats 4 and 12). */
export function charactersOf(file: string): Set<number> {
  const font = readFileSync(file);
  const tables = font.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let found: { offset: number; length: number } | undefined;
  for (let table = 0; table < tables; table += 1) {
    const flags = font[at++]!;
    const known = flags & 0x3f;
    // 0 is cmap, 10 glyf, 11 loca; 63 means that the name is spelled out.
    if (known === 63) at += 4;
    const version = flags >> 6;
    let length = readLength();
    if (known === 10 || known === 11 ? version !== 3 : version !== 0) length = readLength();
    if (known === 0) found = { offset, length };
    offset += length;
  }
  if (!found) throw new Error(`${file} has no character map`);
  const data = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return readCharacterMap(data.subarray(found.offset, found.offset + found.length));

  /** A number in groups of seven bits. */
  function readLength(): number {
    let value = 0;
    for (;;) {
      const byte = font[at++]!;
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
  }
}

function readCharacterMap(map: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let record = 0; record < map.readUInt16BE(2); record += 1) {
    const table = map.subarray(map.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let segment = 0; segment < segments; segment += 1) {
        const last = table.readUInt16BE(14 + segment * 2);
        const first = table.readUInt16BE(16 + segments * 2 + segment * 2);
        for (let character = first; character <= last && character < 0xffff; character += 1)
          characters.add(character);
      }
    } else if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group += 1) {
        const first = table.readUInt32BE(16 + group * 12);
        const last = table.readUInt32BE(20 + group * 12);
        for (let character = first; character <= last; character += 1) characters.add(character);
      }
    }
  }
  return characters;
}
