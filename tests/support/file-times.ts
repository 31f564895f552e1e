import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Writes how long each file took with its imports and preparations, which the JSON report leaves out. */
export default class FileTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const times = modules.map((module) => {
      const { collectDuration, duration } = module.diagnostic();
      const file = path.relative(process.cwd(), module.moduleId);
      return { file, seconds: (collectDuration + duration) / 1000 };
    });
    writeFileSync(path.join("var", "reports", "vitest-times.json"), JSON.stringify(times));
  }
}
