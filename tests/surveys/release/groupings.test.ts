import { describe, expect, test } from "vitest";
import { formGroupings, type Partition } from "#app/surveys/release/groupings.ts";
import { mergeSmallGroups } from "#app/surveys/release/merge-groups.ts";
import { settleNotStated } from "#app/surveys/release/not-stated.ts";
import type { Row } from "#app/surveys/release/row.ts";
import { readInstrument } from "./instruments.ts";

const { background } = readInstrument("pupils-5-11");

function group(name: string | null, size: number) {
  return { values: [name], size };
}

/** So many pupils who say this of themselves. */
function pupils(...kinds: [number, Row["background"]][]): Row[] {
  const rows = kinds.flatMap(([number, stated]) => Array.from({ length: number }, () => stated));
  return rows.map((stated, index) => ({
    key: index.toString(16).padStart(32, "0"),
    answers: { "peers-kind": 2 },
    background: stated,
  }));
}

const [young, middle, old] = ["grades-5-6", "grades-7-9", "grades-10-11"];

function partitionsOf(rows: Row[], byBand = {}): Record<string, Partition> {
  const dimensions = settleNotStated(background, rows, 10);
  return Object.fromEntries(
    formGroupings(dimensions, rows.length, byBand, { fewestInGroup: 10, fewestInBand: 10 }).map(
      (partition) => [partition.id, partition],
    ),
  );
}

function sizesOf(partition: Partition | undefined): number[] {
  return partition!.groups.map(({ rows }) => rows.length);
}

describe("small groups", () => {
  test("of a band join a neighbour, the smaller one", () => {
    const merged = mergeSmallGroups([group("a", 30), group("b", 7), group("c", 20)], 10, true);
    expect(merged).toEqual([group("a", 30), { values: ["b", "c"], size: 27 }]);
  });

  test("of a band never skip a neighbour", () => {
    const merged = mergeSmallGroups([group("a", 7), group("b", 30), group("c", 12)], 10, true);
    expect(merged).toEqual([{ values: ["a", "b"], size: 37 }, group("c", 12)]);
  });

  test("of a band join those of an unknown band only when nobody else is left", () => {
    expect(mergeSmallGroups([group("a", 4), group("b", 50), group(null, 11)], 10, true)).toEqual([
      { values: ["a", "b"], size: 54 },
      group(null, 11),
    ]);
    expect(mergeSmallGroups([group("a", 4), group(null, 60)], 10, true)).toHaveLength(1);
  });

  test("elsewhere join the next smallest, wherever it stands", () => {
    const merged = mergeSmallGroups([group("kk", 12), group("ru", 40), group("other", 3)], 10, false);
    expect(merged).toEqual([{ values: ["kk", "other"], size: 15 }, group("ru", 40)]);
  });

  test("go on joining until all are large", () => {
    expect(
      mergeSmallGroups([group("a", 3), group("b", 4), group("c", 2), group("d", 30)], 10, false),
    ).toEqual([{ values: ["a", "b", "c", "d"], size: 39 }]);
  });

  test("of equal size are taken in the instrument’s order", () => {
    const merged = mergeSmallGroups([group("a", 12), group("b", 5), group("c", 12)], 10, true);
    expect(merged[0]).toEqual({ values: ["a", "b"], size: 17 });
  });
});

describe("groupings", () => {
  test("are these six and no other", () => {
    const names = Object.keys(partitionsOf(pupils([40, { band: young, gender: "girl", language: "kk" }])));
    expect(names).toEqual(["total", "band", "gender", "language", "band-gender", "band-language"]);
  });

  test("with one group left are withheld", () => {
    const { gender } = partitionsOf(
      pupils([60, { band: young, gender: "girl" }], [9, { band: middle, gender: "boy" }]),
    );
    expect(gender).toMatchObject({ withheld: "few-groups", groups: [] });
  });

  test("by two questions are withheld whole for one small cell", () => {
    const four: [number, Row["background"]][] = [
      [30, { band: young, gender: "girl" }],
      [30, { band: young, gender: "boy" }],
      [30, { band: middle, gender: "girl" }],
    ];
    expect(partitionsOf(pupils(...four, [9, { band: middle, gender: "boy" }]))["band-gender"]!.withheld).toBe(
      "small-group",
    );
    expect(
      sizesOf(partitionsOf(pupils(...four, [10, { band: middle, gender: "boy" }]))["band-gender"]),
    ).toEqual([30, 30, 30, 10]);
  });

  test("by two questions are withheld whole for an empty cell", () => {
    const rows = pupils(
      [30, { band: young, gender: "girl" }],
      [30, { band: young, gender: "boy" }],
      [30, { band: middle, gender: "girl" }],
    );
    expect(partitionsOf(rows)["band-gender"]!.withheld).toBe("small-group");
  });

  test("leave out a band that the school doesn’t have", () => {
    const rows = pupils([30, { band: young }], [30, { band: middle }]);
    expect(
      partitionsOf(rows, { [young]: 40, [middle]: 40 }).band!.groups.map(({ values }) => values.band),
    ).toEqual([[young], [middle]]);
  });

  test("don’t show that nobody of a band answered", () => {
    const rows = pupils([30, { band: young }], [30, { band: middle }]);
    const { band } = partitionsOf(rows, { [young]: 40, [middle]: 40, [old]: 12 });
    expect(band!.groups.map(({ values }) => values.band)).toEqual([[young], [middle, old]]);
  });
});

describe("not stated", () => {
  test("is a group of its own where it is large everywhere", () => {
    const rows = pupils(
      [20, { gender: "girl", band: young }],
      [20, { gender: "boy", band: young }],
      [10, { band: young }],
    );
    expect(partitionsOf(rows).gender!.groups.map(({ values }) => values.gender)).toEqual([
      ["girl"],
      ["boy"],
      ["not-stated"],
    ]);
  });

  test("is spread in every grouping where it is small in any", () => {
    const rows = pupils(
      [40, { gender: "girl", band: young }],
      [40, { gender: "boy", band: middle }],
      [10, { band: young }],
      [3, { band: middle }],
    );
    const { gender } = partitionsOf(rows);
    expect(gender!.groups.map(({ values }) => values.gender)).toEqual([["girl"], ["boy"]]);
    expect(sizesOf(gender).reduce((sum, size) => sum + size)).toBe(93);
  });

  test("is spread by the row’s key alone, in whatever order the rows come", () => {
    const rows = pupils([40, { gender: "girl" }], [30, { gender: "boy" }], [9, {}]);
    const valueOf = (all: Row[]) => {
      const gender = settleNotStated(background, all, 10).find(({ id }) => id === "gender")!;
      return Object.fromEntries(all.map(({ key }, place) => [key, gender.values[place]]));
    };
    expect(valueOf(rows.toReversed())).toEqual(valueOf(rows));
  });

  test("is spread as the stated are", () => {
    const rows = pupils(
      [9000, { language: "kk" }],
      [1000, { language: "ru" }],
      [9, { band: young }],
      [3000, {}],
    );
    const language = settleNotStated(background, rows, 10).find(({ id }) => id === "language")!;
    const drawn = language.values.slice(10_000).filter((value) => value === "ru").length / 3009;
    expect(drawn).toBeGreaterThan(0.08);
    expect(drawn).toBeLessThan(0.12);
  });

  test("of one question is looked at again after another’s was spread", () => {
    // Nobody leaves out gender in the middle band until those without a band are spread.
    const rows = pupils(
      [30, { band: young, gender: "girl", language: "kk" }],
      [30, { band: middle, gender: "boy", language: "kk" }],
      [12, { band: young, language: "kk" }],
      [9, { gender: "girl", language: "kk" }],
      [11, { language: "kk" }],
    );
    const spread = settleNotStated(background, rows, 10).filter(({ notStated }) => notStated === "spread");
    expect(spread.map(({ id }) => id)).toEqual(["band", "gender"]);
  });

  test("by everybody is no reason to make something up", () => {
    const language = settleNotStated(background, pupils([50, { gender: "girl" }]), 10).find(
      ({ id }) => id === "language",
    )!;
    expect(language).toMatchObject({ notStated: "own", values: Array<null>(50).fill(null) });
  });
});
