import type { LessonReading } from "./learning/writing/check-reading.ts";
import { compileContent } from "./learning/writing/compile-content.ts";
import { faultLine } from "./content-files/content-fault.ts";
import { readingTable } from "./learning/writing/reading-table.ts";
import { compileInstruments } from "./surveys/questionnaires/compile-instruments.ts";

const readings: LessonReading[] = [];
const faults = [
  ...(await compileContent("content", "build/lessons", (reading) => readings.push(reading))),
  ...compileInstruments("content/surveys", "build/surveys"),
];
for (const line of readingTable(readings)) console.log(line);
const warnings = readings.flatMap((reading) => reading.warnings);
if (warnings.length > 0) console.log(`\n${warnings.length} places are hard to read:`);
for (const warning of warnings) console.log(faultLine(warning));
for (const fault of faults) console.error(faultLine(fault));
if (faults.length > 0) {
  console.error(`\n${faults.length} things to mend in content/`);
  process.exitCode = 1;
} else console.log("content: every lesson and survey is sound in kk, ru and en");
