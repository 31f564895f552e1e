import { describe, expect, test } from "vitest";
import type { Role } from "#app/accounts/viewer.ts";
import { listDestinations } from "#app/shell/navigation.ts";
import { inLanguage } from "#app/shell/other-language.ts";

describe("the menu", () => {
  test.each<[Role[] | undefined, string[]]>([
    [undefined, ["courses", "parents"]],
    [["student"], ["today", "courses"]],
    [["teacher"], ["today", "courses", "classes", "training"]],
    [["head"], ["today", "courses", "classes", "surveys", "training"]],
    [["psychologist"], ["today", "courses", "surveys", "training"]],
    [["pedagogue"], ["today", "courses", "training"]],
    [["operator"], ["today", "courses"]],
    [
      ["psychologist", "teacher"],
      ["today", "courses", "classes", "surveys", "training"],
    ],
  ])("of %s", (roles, destinations) => {
    expect(listDestinations(roles)).toEqual(expect.arrayContaining(destinations));
    expect(destinations).toEqual(expect.arrayContaining(listDestinations(roles)));
  });
});

describe("the language switch", () => {
  test.each([
    ["/kk", "", "/ru"],
    ["/kk/courses/b/b7", "", "/ru/courses/b/b7"],
    ["/kk/sign-in", "?to=%2Fkk%2Ftoday", "/ru/sign-in?to=%2Fkk%2Ftoday"],
    ["/kk/help/", "", "/ru/help/"],
  ])("keeps %s%s", (pathname, search, expected) => {
    expect(inLanguage("ru", { pathname, search })).toBe(expected);
  });

  test("leads home from an address that names no language", () => {
    expect(inLanguage("en", { pathname: "/xx/help", search: "?a=1" })).toBe("/en");
  });

  test.each(["//evil.example", "/\\evil.example", "/kk//evil.example"])(
    "leads to no other site from %s",
    (pathname) => {
      const address = new URL(inLanguage("ru", { pathname, search: "" }), "http://senim.test");
      expect(address.origin).toBe("http://senim.test");
    },
  );
});
