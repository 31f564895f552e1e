import { compileContent } from "./courses/compile-content.ts";
import { faultLine } from "./courses/content-fault.ts";
import { compileInstruments } from "./surveys/compile-instruments.ts";

const faults = [
  ...(await compileContent("content", "build/lessons")),
  ...compileInstruments("content/surveys", "build/surveys"),
];
for (const fault of faults) console.error(faultLine(fault));
if (faults.length > 0) {
  console.error(`\n${faults.length} things to mend in content/`);
  process.exitCode = 1;
} else console.log("content: every lesson and survey is sound in kk, ru and en");
