import fc from "fast-check";
import { expect, test } from "vitest";
import { findSmallCells, findSmallDifferences } from "#app/surveys/auditor/unions.ts";

/** Where each of some pupils is counted in two groupings. */
const counted = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 8 }).chain((kinds) =>
  fc
    .array(fc.integer({ min: 1, max: 14 }), { minLength: kinds.length, maxLength: kinds.length })
    .map((sizes) => ({
      cells: kinds,
      sizes,
    })),
);

test("the short way through the unions of cells finds what trying every pair of unions finds", () => {
  const outcomes = { clean: 0, leaking: 0 };
  const property = fc.property(counted, ({ cells, sizes }) => {
    const groups = [0, 1].map((grouping) => {
      const names = [...new Set(cells.map((cell) => cell[grouping]!))];
      return names.map((name) => [...cells.keys()].filter((cell) => cells[cell]![grouping] === name));
    });
    const view = {
      measure: { name: "m", fewest: 10 },
      groupings: groups.map((own, grouping) => ({ id: `${grouping}`, groups: own })),
      sizes,
    };
    const found = [...findSmallCells(view), ...findSmallDifferences(view)].length > 0;
    const leaks = leaksByEveryPair(groups, sizes);
    outcomes[leaks ? "leaking" : "clean"] += 1;
    expect(found).toBe(leaks);
  });
  fc.assert(property, { numRuns: 3000 });
  expect(Math.min(outcomes.clean, outcomes.leaking)).toBeGreaterThan(200);
});

function leaksByEveryPair(groupings: number[][][], sizes: number[]): boolean {
  const unions = groupings.flatMap((groups) =>
    Array.from({ length: 2 ** groups.length }, (_, bits) =>
      groups.filter((_cell, index) => bits & (1 << index)).flat(),
    ),
  );
  return unions.some((inner) =>
    unions.some((outer) => {
      const rest = outer.filter((atom) => !inner.includes(atom)).reduce((sum, atom) => sum + sizes[atom]!, 0);
      return inner.every((atom) => outer.includes(atom)) && rest > 0 && rest < 10;
    }),
  );
}
