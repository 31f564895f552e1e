import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { cellsOfPage, listCells, listWalPages, type Cell } from "./sqlite-pages.ts";

/** An order in which somebody who holds the data folder may believe that the ballots came, and what tells them so. */
export type Guess = { channel: string; order: readonly string[] };

/** A box as it can be read with SQLite: what its tables say, and the bytes of its file. */
type ReadBox = { papers: string[]; byRowNumber: string[]; spent: string[]; cells: Cell[] };

/** All that a thief of a data folder can read about the order of a wave's ballots. Papers and hashes are in hexadecimal. */
export function guessOrders(dataFolder: string, wave: string): Guess[] {
  const file = path.join(dataFolder, "ballot-boxes", `${wave}.sqlite`);
  const files = filesIn(dataFolder);
  const { papers, byRowNumber, spent, cells } = readBox(file);
  const byPlace = (rows: string[], rank: (cell: Cell) => number) =>
    sortByRank(rows, (row) => rankIn(cells, row, rank));
  const byTrace = (trace: Trace) =>
    sortByRank(papers, (paper) => trace(positionsIn(files, Buffer.from(paper, "hex"))));
  const upwards = ({ page, offset }: Cell) => page * 65_536 - offset;
  const downwards = ({ page, offset }: Cell) => page * 65_536 + offset;
  const height = ({ offset }: Cell) => -offset;
  return [
    { channel: "keys", order: papers },
    { channel: "row numbers", order: byRowNumber },
    // SQLite fills a page from its end, so of two rows the higher one came first.
    { channel: "pages, and rows upwards", order: byPlace(papers, upwards) },
    { channel: "pages, and rows downwards", order: byPlace(papers, downwards) },
    { channel: "height in the page", order: byPlace(papers, height) },
    { channel: "write-ahead log", order: orderInWal(`${file}-wal`, papers) },
    { channel: "first trace in any file", order: byTrace((positions) => positions[0]) },
    { channel: "last trace in any file", order: byTrace((positions) => positions.at(-1)) },
    { channel: "number of traces", order: byTrace((positions) => positions.length) },
    // The n-th token of the list beside the n-th ballot: written in one breath, do they lie alike?
    {
      channel: "spent tokens",
      order: besides(papers, byPlace(papers, upwards), byPlace(spent, upwards), spent),
    },
  ].filter(({ order }) => order.length > 1);
}

/** On a copy, with its log or journal: to open a box is to change it. */
function readBox(file: string): ReadBox {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-thief-"));
  const copy = path.join(folder, "box.sqlite");
  for (const ending of ["", "-wal", "-journal"])
    if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
  const sqlite = new BetterSqlite3(copy);
  const papersBy = (order: string) =>
    list(sqlite, `select lower(hex(paper)) from ballot where substr(paper, 1, 1) <> x'00' order by ${order}`);
  const found = {
    papers: papersBy("slot"),
    byRowNumber: papersBy("rowid"),
    spent: list(sqlite, "select hex(message_hash) from spent"),
  };
  sqlite.close();
  const cells = listCells(readFileSync(copy));
  rmSync(folder, { recursive: true });
  return { ...found, cells };
}

/** Nothing, where the box has no such table or column. */
function list(sqlite: BetterSqlite3.Database, query: string): string[] {
  try {
    return sqlite.prepare<[], string>(query).pluck().all();
  } catch {
    return [];
  }
}

function rankIn(cells: readonly Cell[], hex: string, rank: (cell: Cell) => number): number | undefined {
  const bytes = Buffer.from(hex, "hex");
  const cell = cells.find((one) => one.bytes.includes(bytes));
  return cell && rank(cell);
}

/** In which of the log's frames a paper first stands: each commit wrote its pages at the end. */
function orderInWal(file: string, papers: readonly string[]): string[] {
  if (!existsSync(file)) return [];
  const frames = listWalPages(file).map((page) => cellsOfPage(page, 1));
  return sortByRank(papers, (paper) => {
    const bytes = Buffer.from(paper, "hex");
    const frame = frames.findIndex((cells) => cells.some((cell) => cell.bytes.includes(bytes)));
    return frame < 0 ? undefined : frame;
  });
}

/** Where in all the files, laid end to end, a paper stands: a row that was moved may have left a copy behind. */
type Trace = (positions: readonly number[]) => number | undefined;

function positionsIn(files: readonly Buffer[], bytes: Buffer): number[] {
  const positions: number[] = [];
  let before = 0;
  for (const file of files) {
    for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) positions.push(before + at);
    before += file.length;
  }
  return positions;
}

function besides(papers: string[], placed: string[], tokensPlaced: string[], tokens: string[]): string[] {
  return tokens.length === papers.length
    ? tokens.map((token) => placed[tokensPlaced.indexOf(token)] ?? "")
    : [];
}

/** Those of which nothing is known are left out; ties stay as the keys have them. */
function sortByRank(rows: readonly string[], rank: (row: string) => number | undefined): string[] {
  const ranked = rows.map((row) => ({ row, at: rank(row) })).filter((one) => one.at !== undefined);
  return ranked.toSorted((one, other) => one.at! - other.at!).map(({ row }) => row);
}

function filesIn(folder: string): Buffer[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return names.toSorted().map((name) => readFileSync(name));
}
