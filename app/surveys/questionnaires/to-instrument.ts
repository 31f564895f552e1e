import { createHash } from "node:crypto";
import type { Translated } from "#app/i18n/language.ts";
import type { DomainsFile, InstrumentFile, ScaleEntry } from "./instrument-schema.ts";
import type { DomainId, Instrument, SubDomainId } from "./instrument.ts";
import type { LessonToTeach, TeachingFile } from "./teaching.ts";

/** The instrument with all it refers to, so that it can be read without the files it came from. */
export function toInstrument(
  yaml: InstrumentFile,
  scales: ScaleEntry[],
  { domains, places }: DomainsFile,
): Instrument {
  const items = yaml.pages.flatMap((page) => page.items);
  const usedScales = new Set([...items, ...yaml.warmUps].map(({ scale }) => scale));
  const usedSubDomains = new Set(items.map(({ subDomain }) => subDomain));
  const whole: Omit<Instrument, "hash"> = {
    ...yaml,
    grades: yaml.grades ?? null,
    shortForm: yaml.shortForm ?? null,
    background: yaml.background.map(({ id, ask, options }) => ({
      id,
      ask,
      options: options.map((option) => ({ ...nameOf(option), grades: option.grades ?? null })),
    })),
    pages: yaml.pages.map(({ title = null, before = null, shuffle, items: asked }) => ({
      title,
      before,
      shuffle,
      items: asked.map((item) => ({
        ...item,
        domain: item.domain as DomainId,
        subDomain: item.subDomain as SubDomainId,
        place: item.place ?? null,
      })),
    })),
    scales: scales
      .filter(({ id }) => usedScales.has(id))
      .map(({ id, steps }) => ({
        id,
        steps: steps.map((step) => ({
          ...nameOf(step),
          favourable: step.favourable,
          picture: step.picture ?? null,
        })),
      })),
    domains: domains
      .map(({ id, title, subDomains }) => ({
        id,
        title,
        subDomains: subDomains
          .filter((one) => usedSubDomains.has(one.id))
          .map((one) => ({ id: one.id, title: one.title })),
      }))
      .filter(({ subDomains }) => subDomains.length > 0),
    places: places.filter(({ id }) => items.some(({ place }) => place === id)).map(nameOf),
  };
  return { ...whole, hash: createHash("sha256").update(JSON.stringify(whole)).digest("hex") };
}

export function toTeaching({ domains, lessons }: DomainsFile): TeachingFile {
  const named = new Map(
    lessons.map(({ sensitive, ...lesson }) => [lesson.id, { ...nameOf(lesson), sensitive }]),
  );
  const pairs = domains.flatMap(({ subDomains }) =>
    subDomains.map(({ id, lessons: ids }): [string, LessonToTeach[]] => [
      id,
      ids.flatMap((lesson) => named.get(lesson) ?? []),
    ]),
  );
  return Object.fromEntries(pairs) as TeachingFile;
}

function nameOf<Id extends string>({
  id,
  kk,
  ru,
  en,
}: Translated & { id: Id }): { id: Id; title: Translated } {
  return { id, title: { kk, ru, en } };
}
