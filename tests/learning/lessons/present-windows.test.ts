import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readAddress, writeAddress } from "#app/learning/present/show-address.ts";
import { createShowStore, type ShowStore } from "#app/learning/present/show-store.ts";
import { openShow, type Show } from "#app/learning/present/showing.ts";

const opening = openShow([], "");
const to = (at: number) => (show: Show) => ({ ...show, at });

let showing: string;
let closing: (() => void)[];

// Node has channels as browsers do, but no pages that are shown and hidden.
beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  showing = randomUUID();
  closing = [];
});
afterEach(() => {
  for (const close of closing) close();
  vi.unstubAllGlobals();
});

function open(role: "screen" | "notes", { name = showing, at = 0 } = {}) {
  const store = createShowStore(role, opening);
  store.begin(name, { ...opening, at });
  const leave = store.join(name, () => undefined);
  closing.push(leave);
  return { ...store, leave };
}

function placeOf(store: Pick<ShowStore, "read">): number {
  return store.read().at;
}

/** Long enough for a message to have come, had there been one. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("the screen and the notes window", () => {
  test("move together, in both directions", async () => {
    const [screen, notes] = [open("screen"), open("notes")];
    screen.move(to(3));
    await expect.poll(() => placeOf(notes)).toBe(3);
    notes.move(to(7));
    await expect.poll(() => placeOf(screen)).toBe(7);
  });

  test.each([
    ["notes", "screen"],
    ["screen", "notes"],
  ] as const)("catch up: %s, opened after %s has moved", async (later, first) => {
    open(first).move(to(5));
    const opened = open(later);
    await expect.poll(() => placeOf(opened)).toBe(5);
  });

  test("that is loaded again goes on where the other one stands", async () => {
    const [screen, notes] = [open("screen"), open("notes")];
    screen.move(to(4));
    await expect.poll(() => placeOf(notes)).toBe(4);
    screen.leave();
    notes.move(to(6));
    const again = open("screen", { at: 4 });
    await expect.poll(() => placeOf(again)).toBe(6);
  });

  test("before the first move: the notes go where the screen was opened", async () => {
    open("screen", { at: 9 });
    const notes = open("notes");
    await expect.poll(() => placeOf(notes)).toBe(9);
  });

  test("know of each other, and of the other's end", async () => {
    const [screen, notes] = [open("screen"), open("notes")];
    await expect.poll(() => notes.readOthers()).toEqual(["screen"]);
    screen.leave();
    await expect.poll(() => notes.readOthers()).toEqual([]);
  });

  test("of another showing hear nothing", async () => {
    const [screen, stranger] = [open("screen"), open("notes", { name: randomUUID() })];
    screen.move(to(3));
    await aMoment();
    expect([stranger.read().at, stranger.readOthers()]).toEqual([0, []]);
  });
});

test("two moves at once end with what the class sees", async () => {
  const [screen, notes] = [open("screen"), open("notes")];
  await expect.poll(() => screen.readOthers()).toEqual(["notes"]);
  screen.move(to(1));
  notes.move(to(2));
  await expect.poll(() => placeOf(notes)).toBe(1);
  expect(screen.read().at).toBe(1);
});

describe("the address of a window", () => {
  test("names the showing and the screen, and is read as it was written", () => {
    const address = { showing: "k3f9aa", screen: "practice.2" };
    expect(writeAddress("/kk/courses/b/b7/present", address)).toBe(
      "/kk/courses/b/b7/present?show=k3f9aa#practice.2",
    );
    expect(readAddress({ search: "?show=k3f9aa", hash: "#practice.2" })).toEqual(address);
  });

  test("without a showing, or with something else in its place, begins a new one each time", () => {
    const one = readAddress({ search: "", hash: "" });
    const other = readAddress({ search: "?show=<script>", hash: "" });
    expect(one.screen).toBe("");
    expect(one.showing).toMatch(/^[\da-z]{20}$/);
    expect(other.showing).not.toBe(one.showing);
  });

  test("with a broken # opens the lesson all the same", () => {
    expect(readAddress({ search: "?show=k3f9aa", hash: "#%E0" }).screen).toBe("");
  });
});
