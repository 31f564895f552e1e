import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const order = "@layer tokens, base, parts, rooms, print;";

test.each(globSync("app/**/*.css", { exclude: ["app/ui/**"] }))(
  "%s says the order of the layers first",
  (file) => {
    // In the one stylesheet whichever file happens to stand first decides the order.
    expect(readFileSync(file, "utf8").trimStart().startsWith(order)).toBe(true);
  },
);

test("app/ui/ui.css says the same order", () => {
  expect(readFileSync("app/ui/ui.css", "utf8")).toContain(order);
});

test("every part's stylesheet is in the one stylesheet", () => {
  const all = readFileSync("app/ui/ui.css", "utf8");
  const parts = globSync("app/ui/*.css").filter((file) => !file.endsWith("/ui.css"));
  expect(parts.filter((file) => !all.includes(file.replace("app/ui/", "./")))).toEqual([]);
});

test.each(globSync("app/**/*.css"))("%s asks no other site for anything", (file) => {
  expect(readFileSync(file, "utf8")).not.toMatch(/url\(["']?(?:https?:)?\/\//);
});
