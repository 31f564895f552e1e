import { z } from "zod";
import { isMonth } from "#app/calendar/day.server.ts";

const translated = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
const phrase = z.string().trim().min(1);
const skills = ["SA", "EM", "CT", "CR", "DM", "PS", "CO", "IR", "CS", "CE"] as const;
const forms = ["Bu", "Ps", "Ve", "Di", "Ne", "Cy", "Ph", "Se", "CP"] as const;

/** What the teacher needs in the room, in short phrases; the same things in each language. */
const materials = z
  .strictObject({ kk: z.array(phrase), ru: z.array(phrase), en: z.array(phrase) })
  .refine(({ kk, ru, en }) => kk.length === ru.length && kk.length === en.length, {
    message: "kk, ru and en name the same things",
  })
  .default({ kk: [], ru: [], en: [] });

const fields = z.strictObject({
  /** A booster bears its lesson's code and its own number: B1-2. */
  code: z.string().regex(/^[A-Z]\d{1,2}(?:-[1-9])?$/),
  minutes: z.number().int().min(10).max(45),
  sensitive: z.boolean(),
  /** One neutral sentence on what the lesson is about, said before anybody takes part. */
  opening: translated.nullable().default(null),
  materials,
  skills: z.array(z.enum(skills)).default([]),
  forms: z.array(z.enum(forms)).default([]),
  required: z.array(z.string()).min(1),
  title: translated,
  goal: translated,
  sources: z
    .array(
      z.strictObject({
        name: z.string(),
        url: z.url({ protocol: /^https$/ }),
        read: z.string().refine(isMonth),
      }),
    )
    .default([]),
});

/** `lesson.yaml` */
export const lessonSchema = fields.superRefine(({ sensitive, opening }, context) => {
  if (sensitive === (opening !== null)) return;
  const message = sensitive
    ? "a sensitive lesson has an `opening`: one neutral sentence on what it is about"
    : "only a sensitive lesson has an `opening`";
  context.addIssue({ code: "custom", path: [sensitive ? "sensitive" : "opening"], message });
});
export type LessonFile = z.output<typeof lessonSchema>;

/** `course.yaml` */
export const courseSchema = z.strictObject({
  title: translated,
  summary: translated,
  grades: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
