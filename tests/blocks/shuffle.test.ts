import { assert, property, stringMatching, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { maskId, shuffle } from "#app/blocks/shuffle.ts";

const ids = uniqueArray(stringMatching(/^[a-z][a-z0-9-]{0,11}$/), { minLength: 2, maxLength: 8 });

describe("a shuffled list", () => {
  test("has every item once", () => {
    assert(
      property(ids, (list) => {
        expect(shuffle(list, String).toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  test("is never in the order it was written in", () => {
    assert(
      property(ids, (list) => {
        expect(shuffle(list, String)).not.toEqual(list);
      }),
    );
  });

  test("is the same every time", () => {
    assert(
      property(ids, (list) => {
        expect(shuffle(list, String)).toEqual(shuffle([...list], String));
      }),
    );
  });

  test("of one item or none is that", () => {
    expect(shuffle(["stop"], String)).toEqual(["stop"]);
    expect(shuffle([], String)).toEqual([]);
  });
});

describe("a masked id", () => {
  test("is another one for every part of a block", () => {
    assert(
      property(ids, (list) => {
        const masked = list.flatMap((id) => [maskId("block", id, "item"), maskId("block", id, "fits")]);
        expect(new Set(masked).size).toBe(masked.length);
      }),
    );
  });

  test("is an id as authors write them, and says nothing of its own", () => {
    assert(
      property(ids, (list) => {
        for (const id of list) expect(maskId("block", id)).toMatch(/^x[a-z0-9]{1,7}$/);
      }),
    );
  });
});
