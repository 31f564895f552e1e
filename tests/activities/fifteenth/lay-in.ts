import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** A line for each register, and the words, in three languages, of the plan and of the sheet. */
const registers: Record<string, string> = {
  rules: `export { scaleRule as scale } from "./scale/scale.ts";`,
  sources: `export { scaleSource as scale } from "./scale/scale-source.ts";`,
  views: `  scale: () => import("./scale/scale-alone.tsx"),`,
  screens: `export { scaleOnScreen as scale } from "./scale/scale-on-screen.tsx";`,
  papers: `export { scaleOnPaper as scale } from "./scale/scale-on-paper.tsx";`,
};
const inPlan = `scale: "where do I stand",`;
const onSheet = `scale: { title: "Points to stand at", how: "One set for a class." },`;

/** A copy of the house beside this one, so that it finds the same packages. */
export function copyHouse(): string {
  mkdirSync("var", { recursive: true });
  const house = mkdtempSync(path.resolve("var", "fifteenth-"));
  for (const part of ["app", "db", "package.json", ".react-router"])
    cpSync(part, path.join(house, part), { recursive: true });
  for (const part of ["support", "learning", "activities"])
    cpSync(path.join("tests", part), path.join(house, "tests", part), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(house, "node_modules"));
  setTypes(house, ["app", "db"]);
  return house;
}

/** Its folder, five lines, and its words. */
export function layInScale(house: string): void {
  const activities = path.join(house, "app/activities");
  cpSync("tests/activities/fifteenth/scale", path.join(activities, "scale"), { recursive: true });
  for (const [register, line] of Object.entries(registers))
    change(path.join(activities, `${register}.ts`), (text) => {
      const end = text.endsWith("};\n") ? text.length - "};\n".length : text.length;
      return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
    });
  for (const file of filesWithWords(path.join(house, "app")))
    change(file, (text) =>
      text
        .replace(/^ *breathe: "/m, (before) => `${inPlan}\n${before}`)
        .replace(/^ *breathe: \{/m, (before) => `${onSheet}\n${before}`),
    );
}

/** All but its folder and its rule: what the type-check must ask for. */
export function forgetScale(house: string): void {
  for (const register of Object.keys(registers).filter((name) => name !== "rules"))
    cpSync(`app/activities/${register}.ts`, path.join(house, `app/activities/${register}.ts`));
  for (const file of filesWithWords(path.join(house, "app"))) cpSync(path.relative(house, file), file);
  setTypes(house, ["app/activities/*.ts", "app/learning/handouts/plan-sheet.tsx"]);
}

function setTypes(house: string, files: string[]): void {
  const types = { extends: "../../tsconfig.json", include: [...files, ".react-router/types/**/*"] };
  const compilerOptions = { rootDirs: [".", "./.react-router/types"] };
  writeFileSync(path.join(house, "tsconfig.json"), JSON.stringify({ ...types, compilerOptions }));
}

/** Wherever activities have words on paper. */
function filesWithWords(app: string): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(app, file))
    .filter((file) => /^ *breathe: ["{]/m.test(readFileSync(file, "utf8")));
}

function change(file: string, how: (text: string) => string): void {
  const before = readFileSync(file, "utf8");
  const after = how(before);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(file, after);
}
