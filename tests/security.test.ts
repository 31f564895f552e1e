import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const text = readFileSync("SECURITY.md", "utf8");
const named = [...text.matchAll(/\]\(((?:app|db|tests)\/[^)#]+)\)/g)].map(([, file]) => file!);

describe("SECURITY.md", () => {
  test("names files that are there", () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(globSync("tests/attacks/*.ts"))("names %s", (attack) => {
    expect(named).toContain(attack);
  });
});
