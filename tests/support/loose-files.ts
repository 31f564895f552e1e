import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";

/** What in this folder, itself included, others than its owner may read, write or enter, with its mode. */
export function looseFiles(folder: string, name = "."): string[] {
  const file = path.join(folder, name);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats || stats.isSymbolicLink()) return [];
  const within = stats.isDirectory() ? readdirSync(file) : [];
  const mode = stats.mode & 0o777;
  return [
    ...((mode & 0o077) === 0 ? [] : [`${name} ${mode.toString(8)}`]),
    ...within.flatMap((inner) => looseFiles(folder, path.join(name, inner))),
  ];
}
