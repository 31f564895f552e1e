import { percent, type LessonReading } from "./check-reading.ts";

const heads = ["lesson", "", "sentences", "words a sentence", "longest tenth", "longest", "long words", ""];

/** The readings as lines of a table for a terminal; a text that is worth another look says how often. */
export function readingTable(readings: readonly LessonReading[]): string[] {
  const rows = readings.map(({ lesson, language, ease, warnings, faults }) => {
    const { sentences, mean, p90, longest, longWords } = ease;
    const flagged = warnings.length + faults.length;
    const note = flagged === 0 ? "" : `${flagged} to look at`;
    return [lesson, language, sentences, mean.toFixed(1), p90, longest, percent(longWords), note].map(String);
  });
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? head.length)),
  );
  return [heads, ...rows].map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column < 2 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
    });
    return cells.join("  ").trimEnd();
  });
}
