import { describe, expect, test } from "vitest";
import { languages, type Language } from "#app/i18n/language.ts";
import { formatsFor } from "#app/surveys/desk/formats.server.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import { itemsOf, type Instrument, type InstrumentId } from "#app/surveys/questionnaires/instrument.ts";
import { onlyTexts } from "#app/surveys/desk/only-texts.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import type { Release } from "#app/surveys/release/release.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import type { ReleaseInput } from "#app/surveys/release/release-survey.ts";
import { csvColumns, csvRows } from "#app/surveys/results/release-csv.ts";
import { posterOf } from "#app/surveys/results/poster.ts";
import type { Reading } from "#app/surveys/results/reading.ts";
import { reportOf } from "#app/surveys/results/report.server.ts";
import ResultsPage from "#app/surveys/results/results-page.tsx";
import { deskWords } from "#app/surveys/desk/words.server.ts";
import { resultsWords } from "#app/surveys/results/words.server.ts";
import { renderPage } from "#tests/support/render.tsx";
import { surveyOf, type School } from "./release/school.ts";

const usual: School = {
  seed: 12,
  pupils: 400,
  response: 0.85,
  bandSkew: 1.5,
  languageSkew: 2,
  girls: 0.5,
  tied: 0,
  notStated: 0.02,
  skipped: 0.02,
  extreme: 0,
};
const day = 24 * 60 * 60_000;
/** Many tests read the same one. */
const made = new Map<string, Release>();

describe("the report", () => {
  test.each(languages)("says everything in %s, with nothing left blank", (language) => {
    const html = render(readingOf(released(usual), "pupils-5-11", language));
    const words = html.replace(/<[^>]+>/g, " ");
    expect(words.match(/.{20}(?:undefined|NaN|\[object|null).{0,20}/)).toBeNull();
    expect(words).toContain(resultsWords(language).notValidated);
  });

  test.each(languages)(
    "promises in %s what the privacy page promises, and by whom it is checked",
    (language) => {
      const html = render(readingOf(released(usual), "pupils-5-11", language));
      const { quality } = resultsWords(language);
      expect(html).toContain(quality.checked(sdc2.k));
      expect(html).toContain(quality.rules(sdc2.name, sdc2.k, sdc2.kAdultHarm));
      const older = render(readingOf({ ...released(usual), policy: "SDC-1" }, "pupils-5-11", language));
      expect(older).not.toContain(quality.checked(sdc2.k));
    },
  );

  test("marks scores as not yet validated wherever they stand", () => {
    const html = render(readingOf(released(usual)));
    for (const id of ["areas", "places", "by-question", "by-group"]) {
      const title = html.slice(html.indexOf(`id="${id}"`), html.indexOf(`id="${id}"`) + 200);
      expect([id, title.includes("not yet validated")]).toEqual([id, true]);
    }
  });

  test("is drawn by attributes alone", () => {
    const html = render(readingOf(released(usual)));
    expect(html.match(/<svg/g)!.length).toBeGreaterThan(50);
    expect(html).not.toContain("style=");
    expect(html).not.toMatch(/<script|url\(http/);
  });

  test("shows no share of its own: each number of an item is the release’s", () => {
    const release = released(usual);
    const { questions } = reportOf(readingOf(release));
    const total = release.groupings[0]!;
    if (total.status !== "released") throw new Error("nothing to compare");
    for (const row of questions.flatMap(({ rows }) => rows)) {
      const [figure] = total.items.find(({ id }) => id === row.id)!.figures;
      const { percent: favourable, unit, bound } = figure!.favourable;
      const said = { exact: unit > 1 ? "about " : "", "at-most": "at most ", "at-least": "at least " };
      expect(row.favourable).toMatch(new RegExp(`^${said[bound]}${favourable}%`));
      // Of a coded share the rest is not told.
      if (bound !== "exact") continue;
      const shown = row.shares.map(({ percent }) => Number.parseInt(percent.replace("about ", "")));
      const told = figure!.distribution?.map(({ percent }) => percent) ?? [
        100 - figure!.favourable.percent,
        figure!.favourable.percent,
      ];
      expect(shown.toSorted(byNumber)).toEqual(told.toSorted(byNumber));
    }
  });

  test("says in the place of a withheld grouping that it protects pupils", () => {
    const { groups } = reportOf(readingOf(released({ ...usual, pupils: 70 })));
    const withheld = groups.filter((table) => table.withheld !== null);
    expect(withheld.length).toBeGreaterThan(0);
    for (const table of withheld) {
      expect(table.withheld).toMatch(/^withheld to protect pupils\./);
      expect(table.rows).toEqual([]);
    }
  });

  test("shows of harsh treatment nothing by gender or language", () => {
    const { groups } = reportOf(readingOf(released(usual)));
    const byGender = groups.find(({ id }) => id === "gender")!;
    expect(byGender.rows.find(({ title }) => title === "Harsh treatment by adults")).toMatchObject({
      withheld: "withheld to protect pupils",
      cells: [],
    });
  });

  test("of a school where almost nobody answered says so, and shows no figure", () => {
    const report = reportOf(readingOf(released({ ...usual, pupils: 60, response: 0.1 })));
    expect(report.headline.strong).toContain("would give them away");
    expect([report.areas, report.questions, report.places]).toEqual([[], [], null]);
    expect(report.response.line).toBe("Fewer than ten of 60 answered");
  });

  test("turns amber below sixty per cent", () => {
    expect(reportOf(readingOf(released({ ...usual, response: 0.5 }))).response.isLow).toBe(true);
    const html = render(readingOf(released({ ...usual, response: 0.5 })));
    expect(html).toMatch(/data-tone="sun"[^>]*><p>Fewer than 60 in 100 answered/);
  });

  test("of parents is read question by question", () => {
    const report = reportOf(readingOf(released(usual, "parents"), "parents"));
    expect(report.areas).toEqual([]);
    expect(report.headline.strong).toMatch(/^“.+” has the most good answers: \d+%\.$/);
    expect(report.teach.areas.length).toBe(2);
  });
});

describe("the three sentences", () => {
  test("name what has the most good answers, and what the fewest", () => {
    const reading = readingOf(released(usual));
    const { headline } = reportOf(reading);
    const total = reading.release.groupings[0]!;
    const shares = total.status === "released" ? total.scales.filter(({ subDomain }) => subDomain) : [];
    const percents = shares.flatMap(({ figures: [figure] }) => figure?.favourable.percent ?? []);
    expect(headline.strong).toContain(`${Math.max(...percents)}%`);
    expect(headline.weak).toContain(`${Math.min(...percents)}%`);
  });

  test("say of a first wave that there is nothing to compare", () => {
    expect(reportOf(readingOf(released(usual))).headline.changed).toMatch(/^This is the first survey/);
  });

  test("name a change only where the release marks one", () => {
    const same = reportOf(readingOf(twice(usual, { ...usual, seed: 99 })));
    expect(same.headline.changed).toMatch(/nothing has changed by more than chance/);
    const better = reportOf(readingOf(twice(usual, { ...usual, extreme: 0.6 })));
    expect(better.headline.changed).toMatch(/better than in .+ from \d+ to \d+ points/);
  });

  test("say nothing of change where too few answered", () => {
    const report = reportOf(readingOf(twice(usual, { ...usual, response: 0.5, extreme: 0.6 })));
    expect(report.headline.changed).toMatch(/^Too few answered/);
    expect(report.changes!.rows.every(({ verdict }) => verdict === "unmarked")).toBe(true);
  });
});

test("the weakest areas lead to lessons by name, those of the pupils’ age and written ones first", () => {
  const { teach, headline } = reportOf(readingOf(released(usual)));
  expect(teach.areas).toHaveLength(2);
  for (const { lessons } of teach.areas) {
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.every(({ id }) => /^[bctpd]/.test(id))).toBe(true);
    const written = lessons.map(({ to }) => to !== null);
    expect(written).toEqual(written.toSorted((one, other) => Number(other) - Number(one)));
  }
  expect(headline.weak).toContain("%");
});

test("pupils hear of their survey without what adults did to them", () => {
  const { instrument, ...reading } = readingOf(released({ ...usual, extreme: 0.3 }));
  const { good, hard } = posterOf({ ...reading, instrument });
  expect([good.length, hard.length]).toEqual([3, 3]);
  const harsh = itemsOf(instrument).filter(({ adultHarm }) => adultHarm);
  expect([...good, ...hard].filter(({ ask }) => harsh.some((item) => item.ask.en === ask))).toEqual([]);
});

describe("the table to take away", () => {
  test("holds every figure of the release, and no other", () => {
    const release = twice(usual, { ...usual, seed: 99, extreme: 0.2 });
    const rows = csvRows(release, () => "");
    const inTable = rows.flatMap((row) =>
      csvColumns.flatMap((column) => {
        const value = row[column];
        if (column === "steps")
          return [...String(value ?? "").matchAll(/:(\d+)/g)].map(([, percent]) => Number(percent));
        return typeof value === "number" ? [value] : [];
      }),
    );
    // What a place in a list says, the table says by a name.
    const figures = numbersIn(release, ["steps", "opensAt", "closesAt", "version"]);
    expect(inTable.toSorted(byNumber)).toEqual(figures.toSorted(byNumber));
  });

  test("says where something is withheld, and why", () => {
    const rows = csvRows(released({ ...usual, pupils: 70 }), () => "");
    const withheld = rows.filter(({ withheld: reason }) => reason);
    expect(withheld.filter(({ part }) => part === "grouping").length).toBeGreaterThan(0);
    expect(
      withheld.every(({ favourable, score, answered }) =>
        [favourable, score, answered].every((one) => one === undefined),
      ),
    ).toBe(true);
  });
});

function instrumentOf(id: InstrumentId): Instrument {
  const instrument = findInstrument(id, 1);
  if (!instrument) throw new Error("there is no questionnaire: run `npm run build`");
  return instrument;
}

function released(
  school: School,
  id: InstrumentId = "pupils-5-11",
  changes: Partial<ReleaseInput> = {},
): Release {
  const key = JSON.stringify([school, id, changes]);
  const release = made.get(key) ?? reckonRelease({ ...surveyOf(school, instrumentOf(id)), ...changes });
  made.set(key, release);
  return release;
}

/** The later of two waves of a school. */
function twice(before: School, now: School): Release {
  const instrument = instrumentOf("pupils-5-11");
  const wave = { id: "spring", opensAt: Date.UTC(2026, 3, 6), closesAt: Date.UTC(2026, 3, 20) };
  const first = released(before, "pupils-5-11", { wave });
  return released(now, "pupils-5-11", {
    wave: { id: "autumn", opensAt: wave.closesAt + 200 * day, closesAt: wave.closesAt + 214 * day },
    earlierReleases: [{ release: first, instrument }],
  });
}

function readingOf(release: Release, id: InstrumentId = "pupils-5-11", language: Language = "en"): Reading {
  return {
    release,
    instrument: instrumentOf(id),
    language,
    formats: formatsFor(language, "Asia/Almaty"),
    words: resultsWords(language),
  };
}

function render(reading: Reading): string {
  const staff = deskWords(reading.language);
  const loaderData = {
    text: onlyTexts(reading.words),
    toWave: staff.toWave,
    howToPrint: staff.howToPrint,
    school: "№12",
    instrument: reading.instrument.id,
    hasPoster: true,
    safeguards: {
      lead: reading.words.safeguards.lead(14),
      rows: [{ label: "7", numbers: ["3", "0", "2", "0", "1", "0"] }],
      kept: reading.words.safeguards.kept("1"),
    },
    instruments: [{ id: reading.instrument.id, title: reading.instrument.title[reading.language] }],
    waveTitle: "",
    report: reportOf(reading),
  };
  return renderPage(ResultsPage, {
    language: reading.language,
    path: `/${reading.language}/surveys/x/results`,
    loaderData,
  });
}

function numbersIn(value: unknown, without: readonly string[]): number[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) return value.flatMap((one) => numbersIn(one, without));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    without.includes(name) ? [] : numbersIn(part, without),
  );
}

function byNumber(one: number, other: number): number {
  return one - other;
}
