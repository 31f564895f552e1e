import { z } from "zod";

const translated = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
const skills = ["SA", "EM", "CT", "CR", "DM", "PS", "CO", "IR", "CS", "CE"] as const;
const forms = ["Bu", "Ps", "Ve", "Di", "Ne", "Cy", "Ph", "Se", "CP"] as const;

/** `lesson.yaml` */
export const lessonSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/),
  minutes: z.number().int().min(10).max(45),
  sensitive: z.boolean(),
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
        read: z.string().regex(/^\d{4}-\d{2}$/),
      }),
    )
    .default([]),
});
export type LessonFile = z.output<typeof lessonSchema>;

/** `course.yaml` */
export const courseSchema = z.strictObject({
  title: translated,
  summary: translated,
  grades: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
