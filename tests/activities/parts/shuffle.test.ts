import { assert, property, stringMatching, uint8Array, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { mix, mixApart } from "#app/activities/parts/shuffle.ts";
import { mask, someKey } from "../masked.ts";

const ids = uniqueArray(stringMatching(/^[a-z][a-z0-9-]{0,11}$/), { minLength: 2, maxLength: 8 });
const items = ids.map((list) => list.map((id) => ({ id })));
const keys = uint8Array({ minLength: 32, maxLength: 32 });

describe.each([
  ["a mixed list", mix],
  ["a list mixed because its order is the answer", mixApart],
])("%s", (_, mixed) => {
  test("has every item once", () => {
    assert(
      property(items, (list) => {
        expect(mixed(list, mask, "list").toSorted(byId)).toEqual(list.toSorted(byId));
      }),
    );
  });

  test("is the same every time", () => {
    assert(
      property(items, (list) => {
        expect(mixed(list, mask, "list")).toEqual(mixed([...list], mask, "list"));
      }),
    );
  });

  test("of one item or none is that", () => {
    expect(mixed([{ id: "stop" }], mask)).toEqual([{ id: "stop" }]);
    expect(mixed([], mask)).toEqual([]);
  });
});

test("a mixed list comes out alike however it was written", () => {
  assert(
    property(items, (list) => {
      expect(mix(list.toReversed(), mask, "list")).toEqual(mix(list, mask, "list"));
    }),
  );
});

test("an order that is the answer never comes out as it was written", () => {
  assert(
    property(items, (list) => {
      expect(mixApart(list, mask, "list")).not.toEqual(list);
    }),
  );
});

test("each other order of four is as likely as the next, whatever the school", () => {
  const list = ["one", "two", "three", "four"].map((id) => ({ id }));
  const counts = new Map<string, number>();
  const schools = 4600;
  for (let school = 0; school < schools; school += 1) {
    const key = new Uint8Array(32);
    new DataView(key.buffer).setUint32(0, school);
    const order = mixApart(list, maskFor(key, "b1"), "list")
      .map(({ id }) => id)
      .join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const expected = schools / 23;
  const squares = [...counts.values()].map((count) => (count - expected) ** 2 / expected);
  expect(counts.size).toBe(23);
  // Chi-square with 22 degrees of freedom is above 48 once in a thousand times; these schools are always the same.
  expect(squares.reduce((sum, square) => sum + square)).toBeLessThan(48);
});

describe("a masked name", () => {
  test("is another one for every part of a block, in every lesson and school", () => {
    assert(
      property(ids, keys, (list, key) => {
        const masks = [mask, maskFor(someKey, "b2"), maskFor(key, "b1")];
        const names = masks.flatMap((by) => list.flatMap((id) => [by("block", id), by("block", id, "fits")]));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test("is the same for every process that holds the key", () => {
    expect(maskFor(someKey.slice(), "b1")("block", "stop")).toBe(mask("block", "stop"));
  });

  test("has the length of any other, and says nothing of its own", () => {
    assert(
      property(ids, (list) => {
        for (const id of list) expect(mask("block", id)).toMatch(/^p[\w-]{11}$/);
      }),
    );
  });
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
