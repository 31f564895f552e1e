import { ruleOf } from "#app/activities/block.ts";
import type { CheckedLesson } from "./check-lesson.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";

/** What holds between a booster and the lesson that it refreshes; its steps and minutes are checked as a lesson's are. */
export function checkBooster({
  boosterOf,
  folder,
  yaml,
  yamlFile,
  yamlLine,
  languages,
}: CheckedLesson): ContentFault[] {
  const faults: ContentFault[] = [];
  const inYaml = (key: string, says: string, mend: string) =>
    faults.push({ file: yamlFile, line: yamlLine(key), says, mend });
  if (!boosterOf) {
    if (yaml.code.includes("-"))
      inYaml("code", `the code is ${yaml.code}`, "Only a booster's code ends in -1 or -2.");
    return faults;
  }
  const code = `${boosterOf.code}-${folder}`;
  if (yaml.code !== code)
    inYaml("code", `the code is ${yaml.code}`, `Write ${code}, after lesson and folder.`);
  if (yaml.sensitive !== boosterOf.sensitive) {
    inYaml(
      "sensitive",
      `sensitive is ${yaml.sensitive}`,
      `Write what ${boosterOf.code} says: ${boosterOf.sensitive}.`,
    );
  }
  for (const { document, file, lines } of languages) {
    const last = document.steps.at(-1);
    const parts = last?.parts ?? [];
    const asks = parts.some((part) => part.kind === "block" && ruleOf(part.block).leadsToHelpers);
    if (asks && parts.some(({ kind }) => kind === "helpers")) continue;
    faults.push({
      file,
      line: lines[`step ${last?.id}`] ?? 1,
      says: "the last step of a booster lacks its <Exit> or its <Helpers />",
      mend: "Put both into it.",
    });
  }
  return faults;
}
