import { readFileSync } from "node:fs";

/** One row as it lies in the file. */
export type Cell = { page: number; offset: number; bytes: Buffer };

const leafTable = 13;
const leafIndex = 10;

/** Every cell on every leaf of a database file, page by page, from the bottom of each page (written first) to its top. */
export function listCells(database: Buffer): Cell[] {
  const pageSize = database.readUInt16BE(16);
  const pages = Array.from({ length: database.length / pageSize }, (_, index) => index);
  return pages.flatMap((page) =>
    cellsOfPage(database.subarray(page * pageSize, (page + 1) * pageSize), page),
  );
}

/** The pages inside a write-ahead log, oldest first: what was committed first stands first. */
export function listWalPages(file: string): Buffer[] {
  const log = readFileSync(file);
  const pageSize = log.readUInt32BE(8);
  const frameSize = 24 + pageSize;
  const frames = Math.floor((log.length - 32) / frameSize);
  return Array.from({ length: frames }, (_, index) => {
    const start = 32 + index * frameSize + 24;
    return log.subarray(start, start + pageSize);
  });
}

export function cellsOfPage(page: Buffer, number: number): Cell[] {
  const header = number === 0 ? 100 : 0;
  const type = page[header];
  if (type !== leafTable && type !== leafIndex) return [];
  const count = page.readUInt16BE(header + 3);
  const offsets = Array.from({ length: count }, (_, index) => page.readUInt16BE(header + 8 + 2 * index));
  const sorted = offsets.toSorted((one, other) => other - one);
  return sorted.map((offset, index) => {
    return {
      page: number,
      offset,
      bytes: page.subarray(offset, index === 0 ? page.length : sorted[index - 1]),
    };
  });
}
