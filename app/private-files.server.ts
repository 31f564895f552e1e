import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { describeFault, log } from "./log.server.ts";

/**
 * Takes the data folder, and all that lies in it, out of the hands of everybody but its owner: a backup that was put
 * back, or a server before this one, may have left it open. New files are made so by the process's umask.
 */
export function keepFilesPrivate(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  closeToOthers(realpathSync(dataFolder));
}

function closeToOthers(file: string): void {
  try {
    // What a link leads to lies elsewhere, and is somebody's: a link itself is left alone, and not followed.
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() || stats?.isDirectory()) {
      if (stats.mode & 0o077) chmodSync(file, stats.mode & 0o700);
      if (stats.isDirectory()) for (const name of readdirSync(file)) closeToOthers(path.join(file, name));
    }
  } catch (error) {
    // It belongs to another user, who decides.
    log("error", "file-not-private", describeFault(error));
  }
}
