import { z } from "zod";
import type { TypedValues } from "#app/forms/field-errors.ts";
import { isDay } from "#app/calendar/day.server.ts";
import { engagements, marks, type Mark } from "./log-entry.ts";
import { markField, mostMinutes } from "./log-fields.ts";
import type { LogWords } from "./words.ts";

/** The other thing that can be asked for: to take the entry back. */
export const withdrawal = z.object({ withdraw: z.literal("yes") });

type Limits = { firstDay: string; today: string; roll: number; isCorrection: boolean };

/** What the form must say. Steps are read by `readMarks`: which there are depends on the lesson. */
export function logFields({ wrong }: LogWords, { firstDay, today, roll, isCorrection }: Limits) {
  const isInTime = (day: string) => isDay(day) && day >= firstDay && day <= today;
  const worries = isCorrection ? (["no", "yes", "unchanged"] as const) : (["no", "yes"] as const);
  return z.object({
    draft: z.uuid(wrong.form),
    day: z.string(wrong.day).refine(isInTime, wrong.day),
    minutes: wholeNumber(wrong.minutes(mostMinutes), 1, mostMinutes),
    present: wholeNumber(wrong.present(roll), 0, roll),
    engagement: z.enum(engagements, wrong.engagement).transform(Number),
    worry: z.enum(worries, wrong.worry),
    replace: z.string().optional(),
    unopened: z.literal("yes").optional(),
  });
}

/** The marks of the lesson's steps; undefined when one of them is missing. */
export function readMarks(typed: TypedValues, steps: readonly string[]): Record<string, Mark> | undefined {
  const found = steps.flatMap((step) => {
    const mark = marks.find((one) => one === typed[markField(step)]);
    return mark ? [[step, mark] as const] : [];
  });
  return found.length === steps.length ? Object.fromEntries(found) : undefined;
}

function wholeNumber(wrong: string, least: number, most: number) {
  return z
    .string(wrong)
    .trim()
    .regex(/^\d{1,4}$/, wrong)
    .transform(Number)
    .refine((number) => number >= least && number <= most, wrong);
}
