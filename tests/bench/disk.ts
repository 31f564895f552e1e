import { open, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * How long the disk itself takes to keep four kilobytes, asked twenty times a second while something else is measured:
 * no server that answers only when it has kept what it was sent can be faster than that.
 */
export function watchDisk(folder: string): { stop: () => Promise<number[]> } {
  const name = path.join(folder, "disk-control");
  const page = Buffer.alloc(4096, 1);
  const watching = new AbortController();
  const watched = watch();
  return {
    stop() {
      watching.abort();
      return watched;
    },
  };

  async function watch(): Promise<number[]> {
    const took: number[] = [];
    const file = await open(name, "w");
    try {
      while (!watching.signal.aborted) {
        const began = performance.now();
        await file.write(page, 0, page.length, 0);
        await file.datasync();
        took.push(performance.now() - began);
        await wait(50);
      }
    } finally {
      await file.close();
      await rm(name);
    }
    return took;
  }
}
