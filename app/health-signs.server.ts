import { keepCheckingPages } from "#db/watch-pages.ts";
import { isServerKeyThere } from "./accounts/server-key.server.ts";
import { createDiskProbe } from "./disk-probe.server.ts";
import { log } from "./log.server.ts";
import type { SurveyFile } from "./surveys/course-of-a-wave/find-missing-files.server.ts";

/** What the data folder shows of itself: the key is there, the disk takes what is written, every page of a database is sound. */
export function watchHealthSigns(dataFolder: string) {
  const pages = keepCheckingPages(dataFolder);
  const isWritable = createDiskProbe(dataFolder);
  let wasGood = true;
  return {
    stop: () => pages.stop(),
    /** Also of what the surveys under way need there. */
    async areGood(missing: readonly SurveyFile[]): Promise<boolean> {
      const signs = {
        key: isServerKeyThere(dataFolder),
        disk: await isWritable(),
        pages: pages.isSound(),
        surveyKeys: !missing.includes("survey-key"),
        ballotBoxes: !missing.includes("ballot-box"),
      };
      const isGood = Object.values(signs).every(Boolean);
      // Once, and not at every question: whoever asks is told no more than that.
      if (wasGood && !isGood) log("error", "not-well", signs);
      wasGood = isGood;
      return isGood;
    },
  };
}
