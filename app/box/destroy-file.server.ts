import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";

/** Overwrites a file with zeros and unlinks it. One that is gone already is no fault. */
export function destroyFile(file: string): void {
  try {
    overwrite(file);
    rmSync(file, { force: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** An unlinked file must not come back after a power cut. Windows has no such thing as syncing a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  try {
    const descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function overwrite(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    writeSync(descriptor, Buffer.alloc(fstatSync(descriptor).size));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
