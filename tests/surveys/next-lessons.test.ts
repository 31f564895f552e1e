import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { compileInstruments } from "#app/surveys/questionnaires/compile-instruments.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-next-"));
const b7 = {
  course: "b",
  id: "b7",
  title: { kk: "Қорғаушы", ru: "Защитник", en: "Defender" },
  sensitive: false,
};

beforeAll(() => {
  compileInstruments(path.resolve("content/surveys"), folder);
  writeFileSync(
    path.join(folder, "catalogue.json"),
    JSON.stringify({ courses: [{ id: "b", lessons: [b7], boosters: [] }], documents: {} }),
  );
  vi.stubEnv("SENIM_INSTRUMENTS", folder);
  vi.stubEnv("SENIM_CONTENT", folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("a lesson that is written is advised by the title it has in its course", async () => {
  const { listLessonsFor } = await import("#app/surveys/questionnaires/teaching.server.ts");
  const lessons = listLessonsFor("witnessing");
  expect(lessons.find(({ id }) => id === "b7")).toEqual({ ...b7, isWritten: true });
});

test("a lesson that is not written yet is advised by name", async () => {
  const { listLessonsFor } = await import("#app/surveys/questionnaires/teaching.server.ts");
  expect(listLessonsFor("harsh-treatment")[3]).toEqual({
    id: "a10",
    course: "a",
    title: { kk: "Әр балаға не керек", ru: "Что нужно каждому ребёнку", en: "What every child needs" },
    sensitive: true,
    isWritten: false,
  });
});

test("the server lists the newest version of each instrument", async () => {
  const { listInstruments } = await import("#app/surveys/questionnaires/instruments.server.ts");
  const found = listInstruments().map(({ id, version }) => `${id}@${version}`);
  expect(found).toEqual(["parents@1", "pupils-1-4@1", "pupils-5-11@1", "staff@1"]);
});

test("the server finds no instrument that is not there", async () => {
  const { findInstrument } = await import("#app/surveys/questionnaires/instruments.server.ts");
  expect([findInstrument("staff", 9), findInstrument("../staff", 1)]).toEqual([undefined, undefined]);
});
