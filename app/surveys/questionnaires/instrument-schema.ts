import { z } from "zod";
import {
  instrumentIds,
  pictureIds,
  placeIds,
  subDomainsOf,
  type DomainId,
  type SubDomainId,
} from "./instrument.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is small Latin letters and digits, parted by hyphens");
const grades = z.tuple([z.number().int().min(1).max(11), z.number().int().min(1).max(11)]);
const domainId = z.enum(Object.keys(subDomainsOf) as [DomainId, ...DomainId[]]);
const subDomainId = z.enum(Object.values(subDomainsOf).flat() as [SubDomainId, ...SubDomainId[]]);

const inThree = {
  kk: textIn("Kazakh"),
  ru: textIn("Russian").refine(
    (text) => !/[әғқңөұүһі]/i.test(text),
    "a Kazakh letter stands in the Russian text: put each language in its place",
  ),
  en: textIn("English").refine(
    (text) => !/[а-яёәғқңөұүһі]/i.test(text),
    "a Cyrillic letter stands in the English text: put each language in its place",
  ),
};
const translated = z.strictObject(inThree);
/** `{ id, kk, ru, en, … }` in the file; the texts are gathered under `title`. */
function named<Id extends z.ZodType<string>, More extends z.ZodRawShape>(ids: Id, more: More) {
  return z.strictObject({ id: ids, ...inThree, ...more });
}

export const scalesSchema = z.strictObject({
  scales: z
    .array(
      z.strictObject({
        id,
        period: translated.optional(),
        steps: z
          .array(named(id, { favourable: z.boolean(), picture: z.enum(pictureIds).optional() }))
          .min(3)
          .max(4),
      }),
    )
    .min(1),
});
export type ScaleEntry = z.output<typeof scalesSchema>["scales"][number];

const lessonId = z
  .string()
  .regex(/^[abctpsdf]\d{1,2}$/, "a lesson’s id is its code in small letters, such as b7");
export const domainsSchema = z.strictObject({
  domains: z.array(
    z.strictObject({
      id: domainId,
      title: translated,
      subDomains: z.array(z.strictObject({ id: subDomainId, title: translated, lessons: z.array(lessonId) })),
    }),
  ),
  places: z.array(named(z.enum(placeIds), {})),
  lessons: z.array(named(lessonId, { sensitive: z.boolean().default(false) })),
});
export type DomainsFile = z.output<typeof domainsSchema>;

export const instrumentSchema = z.strictObject({
  id: z.enum(instrumentIds),
  version: z.number().int().min(1),
  validated: z.literal(false, "no instrument is validated until the pilot says so: write false"),
  audience: z.enum(["pupils", "staff", "parents"]),
  grades: grades.optional(),
  shortForm: z.strictObject({ grades, items: z.number().int().min(1) }).optional(),
  layout: z.enum(["page", "item"]),
  report: z.enum(["scores", "items"]),
  title: translated,
  opening: z.array(translated).min(1),
  background: z
    .array(
      z.strictObject({
        id: z.enum(["band", "gender", "language"]),
        ask: translated,
        options: z
          .array(named(id, { grades: grades.optional() }))
          .min(2)
          .max(9),
      }),
    )
    .default([]),
  warmUps: z.array(z.strictObject({ id, scale: z.string(), ask: translated })).default([]),
  pages: z
    .array(
      z.strictObject({
        title: translated.optional(),
        before: translated.optional(),
        shuffle: z.boolean().default(true),
        items: z.array(
          z.strictObject({
            id,
            domain: z.string(),
            subDomain: z.string(),
            scale: z.string(),
            reverse: z.boolean(),
            adultHarm: z.boolean().default(false),
            place: z.enum(placeIds).optional(),
            ask: translated,
          }),
        ),
      }),
    )
    .min(1),
});
export type InstrumentFile = z.output<typeof instrumentSchema>;

function textIn(language: string) {
  const missing = `the ${language} text is missing: write it, kk, ru and en stand together`;
  return z.string(missing).trim().min(1, missing);
}
