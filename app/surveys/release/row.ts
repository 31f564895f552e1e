import { itemsOf, scaleOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Way } from "../way.ts";
import type { DimensionId } from "./release.ts";

/** One sealed ballot. */
export type Row = {
  /** 16 random bytes, hexadecimal. */
  key: string;
  /** By account where nothing is said. A slip’s ballot counts in the whole alone: nobody can say whose slips those were. */
  way?: Way;
  /** Places on the items’ scales, the first step is 0; null or absent where skipped. */
  answers: Readonly<Record<string, number | null | undefined>>;
  background: Readonly<Partial<Record<DimensionId, string | null>>>;
};

/** The row of a ballot whose answers are ids of options and steps, by question. */
export function rowOf(
  instrument: Instrument,
  ballot: { key: string; way?: Way; answers: Readonly<Partial<Record<string, string>>> },
): Row {
  const answers = itemsOf(instrument).map((item) => {
    const step = scaleOf(instrument, item).steps.findIndex(({ id }) => id === ballot.answers[item.id]);
    return [item.id, step < 0 ? null : step] as const;
  });
  const background = instrument.background.map(({ id }) => [id, ballot.answers[id] ?? null] as const);
  return {
    key: ballot.key,
    way: ballot.way ?? "account",
    answers: Object.fromEntries(answers),
    background: Object.fromEntries(background),
  };
}
