import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** So old may what it says be, in milliseconds: good news, and bad. */
const goodFor = { good: 10_000, bad: 2_000 };
const patience = 5_000;

/** Says whether the folder's disk takes what is written, by writing a little now and then. */
export function createDiskProbe(
  folder: string,
  clock: () => number = () => performance.now(),
): () => Promise<boolean> {
  let last: { at: number; isWritable: Promise<boolean>; was?: boolean } | undefined;
  return function isWritable() {
    const now = clock();
    if (!last || now - last.at >= (last.was === false ? goodFor.bad : goodFor.good)) {
      const asked: typeof last = { at: now, isWritable: tryToWrite(path.join(folder, "disk.probe")) };
      void asked.isWritable.then((was) => (asked.was = was));
      last = asked;
    }
    return last.isWritable;
  };
}

/** More than a disk's last free block holds, and nothing that a file system could fold up. */
async function tryToWrite(file: string): Promise<boolean> {
  const writing = write(file, randomBytes(32 * 1024)).then(
    () => true,
    () => false,
  );
  return Promise.race([writing, wait(patience, false, { ref: false })]);
}

async function write(file: string, bytes: Buffer): Promise<void> {
  try {
    const handle = await open(file, "w", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } finally {
    await rm(file, { force: true });
  }
}
