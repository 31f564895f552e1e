import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { faultLine } from "#app/content-files/content-fault.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-content-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every lesson of content/ is sound in kk, ru and en", async () => {
  const faults = await compileContent(path.resolve("content"), folder);
  expect(faults.map(faultLine)).toEqual([]);
});
