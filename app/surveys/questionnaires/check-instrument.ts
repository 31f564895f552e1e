import type { ContentFault } from "#app/content-files/content-fault.ts";
import { languages } from "#app/i18n/language.ts";
import { wordingFaults } from "./check-wording.ts";
import type { InstrumentFile, ScaleEntry } from "./instrument-schema.ts";
import { subDomainsOf } from "./instrument.ts";
import { plannedCounts } from "./planned-counts.ts";

export type CheckedInstrument = {
  file: string;
  yaml: InstrumentFile;
  lineAt: (...path: PropertyKey[]) => number;
  scales: readonly ScaleEntry[];
};
type ItemEntry = InstrumentFile["pages"][number]["items"][number];

/** Letters that a question may have on a page, and alone on a small child's screen. */
const longest = { page: 130, item: 80 };

/** Everything that must hold in an instrument besides its shape; each fault names file, line and what to do. */
export function checkInstrument({ file, yaml, lineAt, scales }: CheckedInstrument): ContentFault[] {
  const faults: ContentFault[] = [];
  const entries = yaml.pages.flatMap(({ items }, page) =>
    items.map((item, index) => ({ item, at: ["pages", page, "items", index] as PropertyKey[] })),
  );
  checkIds();
  checkCounts();
  checkPages();
  for (const { item, at } of entries) {
    checkDomain(item, at);
    checkScale(item, at);
    checkWords(item, at);
  }
  yaml.warmUps.forEach(({ scale }, index) => findScale(scale, ["warmUps", index, "scale"]));
  checkBackground();
  checkShortForm();
  return faults;

  function fault(at: PropertyKey[], says: string, mend: string): void {
    faults.push({ file, line: lineAt(...at), says, mend });
  }

  function checkIds(): void {
    const taken = new Set<string>(yaml.background.map(({ id }) => id));
    for (const { item, at } of entries) {
      if (taken.has(item.id))
        fault([...at, "id"], `the id "${item.id}" stands twice`, "Give one of them another id.");
      taken.add(item.id);
    }
  }

  function checkCounts(): void {
    const planned = plannedCounts[yaml.id];
    for (const subDomain of Object.values(subDomainsOf).flat()) {
      const found = entries.filter(({ item }) => item.subDomain === subDomain);
      const wanted = planned[subDomain] ?? 0;
      if (found.length === wanted) continue;
      const mend =
        found.length > wanted ? `Take ${found.length - wanted} out.` : `Write ${wanted - found.length} more.`;
      fault(
        found.at(-1)?.at ?? ["pages"],
        `items on ${subDomain}: ${found.length} instead of ${wanted}`,
        mend,
      );
    }
  }

  function checkPages(): void {
    for (const [index, { items, before }] of yaml.pages.entries()) {
      const [least, most] = yaml.layout === "item" ? [1, 1] : [3, 5];
      if (items.length < least || items.length > most) {
        const mend =
          least === most ? "Give each item a page of its own." : `A page holds ${least} to ${most} items.`;
        fault(["pages", index], `items on one page: ${items.length}`, mend);
      }
      if (!before && items.some(({ subDomain }) => ["bullied", "witnessing"].includes(subDomain))) {
        fault(
          ["pages", index],
          "a page about bullying has no `before`",
          "Say there, in plain words, what bullying is.",
        );
      }
    }
  }

  function checkDomain({ domain, subDomain, adultHarm, place }: ItemEntry, at: PropertyKey[]): void {
    const subDomains: readonly string[] | undefined = (subDomainsOf as Record<string, readonly string[]>)[
      domain
    ];
    if (!subDomains) {
      fault(
        [...at, "domain"],
        `there is no domain "${domain}"`,
        `Domains: ${Object.keys(subDomainsOf).join(", ")}.`,
      );
    } else if (!subDomains.includes(subDomain)) {
      fault(
        [...at, "subDomain"],
        `"${subDomain}" is no sub-domain of ${domain}`,
        `It has: ${subDomains.join(", ")}.`,
      );
    }
    if (adultHarm !== (subDomain === "harsh-treatment")) {
      const [says, mend] = adultHarm
        ? ["adultHarm marks items on harsh-treatment alone", "Take the mark away."]
        : [
            "an item on harsh-treatment is not marked",
            "Add `adultHarm: true`: it is released from 20 answers on.",
          ];
      fault(at, says, mend);
    }
    if (!place === (subDomain === "places")) {
      fault(
        [...at, "place"],
        place ? "only an item on places has a `place`" : "which place?",
        "Items on places, and no others, name one.",
      );
    }
  }

  function checkScale({ scale: id, reverse }: ItemEntry, at: PropertyKey[]): void {
    const scale = findScale(id, [...at, "scale"]);
    if (!scale) return;
    const goodEndFirst = scale.steps[0]?.favourable === true;
    if (reverse === goodEndFirst) return;
    const says = `the good end of "${id}" is its ${goodEndFirst ? "first" : "last"} step, and reverse is ${reverse}`;
    fault([...at, "reverse"], says, `Write \`reverse: ${goodEndFirst}\`, or take another scale.`);
  }

  function findScale(id: string, at: PropertyKey[]): ScaleEntry | undefined {
    const scale = scales.find((one) => one.id === id);
    const isPictorial = (one: ScaleEntry) =>
      one.steps.length === 3 && one.steps.every(({ picture }) => picture);
    const fitting = scales
      .filter((one) => isPictorial(one) === (yaml.layout === "item"))
      .map((one) => one.id);
    if (!scale) fault(at, `there is no scale "${id}"`, `Scales for this instrument: ${fitting.join(", ")}.`);
    else if (!fitting.includes(id)) {
      const wanted = yaml.layout === "item" ? "three steps with pictures" : "four steps";
      fault(at, `"${id}" is not for this instrument`, `It wants ${wanted}: ${fitting.join(", ")}.`);
    }
    return scale;
  }

  function checkWords({ ask, scale: id }: ItemEntry, at: PropertyKey[]): void {
    const period = scales.find((one) => one.id === id)?.period;
    for (const language of languages) {
      const wanted = { period: period?.[language], longest: longest[yaml.layout] };
      for (const { says, mend } of wordingFaults(ask[language], language, wanted)) {
        fault([...at, "ask", language], says, mend);
      }
    }
  }

  function checkBackground(): void {
    const wanted = yaml.audience === "pupils" ? "band, gender, language" : "";
    const found = yaml.background.map(({ id }) => id).join(", ");
    if (found !== wanted) {
      fault(["background"], `background questions: ${found || "none"}`, `They must be: ${wanted || "none"}.`);
    }
    yaml.background.forEach(({ id, options }, index) => {
      if (id === "band" ? covers(options, yaml.grades) : options.every(({ grades }) => !grades)) return;
      const mend =
        "Bands, and no other options, have `grades`: from the first to the last, none twice, none left out.";
      fault(["background", index, "options"], `the options of "${id}" and the grades don’t fit`, mend);
    });
  }

  function checkShortForm(): void {
    const { shortForm, grades } = yaml;
    if (!shortForm) return;
    const isLess =
      shortForm.items < entries.length &&
      grades &&
      shortForm.grades[0] >= grades[0] &&
      shortForm.grades[1] <= grades[1];
    if (!isLess)
      fault(
        ["shortForm"],
        "the short form is not part of the whole",
        "Name some of its grades, and fewer items.",
      );
  }
}

/** Whether the bands, in this order, hold each of the grades once, and at least two each. */
function covers(
  bands: { grades?: [number, number] | undefined }[],
  grades: [number, number] | undefined,
): boolean {
  let next = grades?.[0];
  for (const { grades: band } of bands) {
    if (!band || band[0] !== next || band[1] <= band[0]) return false;
    next = band[1] + 1;
  }
  return next !== undefined && next === (grades?.[1] ?? 0) + 1;
}
