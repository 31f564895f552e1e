import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages, type Language } from "#app/i18n/language.ts";
import { ruleOf } from "#app/activities/block.ts";
import type { CatalogueFile } from "#app/learning/courses/catalogue-file.ts";
import { checkLesson } from "./check-lesson.ts";
import { lessonPhraseFaults } from "./check-phrases.ts";
import { checkReading, type LessonReading } from "./check-reading.ts";
import { compileLesson, type Compiled } from "./compile-lesson.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { courseSchema, lessonSchema, type LessonFile } from "./lesson-schema.server.ts";
import { blocksOf, type CourseId, type Lesson } from "#app/learning/courses/lesson.ts";
import { readYaml } from "#app/content-files/read-yaml.ts";

const courseIds: CourseId[] = ["a", "b", "c", "staff", "parents"];
/** Written into each hash: a new compiler makes new documents. */
const compilerVersion = 3;

/**
 * Checks `contentFolder` and writes what a server reads: `catalogue.json`, and one document for each lesson and
 * language, named by the hash of its source, so that only what changed is compiled again. `onReading` hears how hard
 * each text is to read.
 */
export async function compileContent(
  contentFolder: string,
  outFolder: string,
  onReading?: (reading: LessonReading) => void,
): Promise<ContentFault[]> {
  const faults: ContentFault[] = [];
  const catalogue: CatalogueFile = { courses: [], documents: {} };
  mkdirSync(outFolder, { recursive: true });
  for (const id of courseIds) {
    const folder = path.join(contentFolder, "courses", id);
    if (!existsSync(folder)) continue;
    const course = readYaml(path.join(folder, "course.yaml"), courseSchema, faults)?.value;
    if (!course) continue;
    const lessons: Lesson[] = [];
    const boosters: Lesson[] = [];
    for (const name of foldersIn(folder)) {
      const lesson = await compileFolder(id, path.join(folder, name));
      if (!lesson) continue;
      lessons.push(lesson);
      const boosterFolder = path.join(folder, name, "boosters");
      for (const number of existsSync(boosterFolder) ? foldersIn(boosterFolder) : []) {
        const booster = await compileFolder(id, path.join(boosterFolder, number), lesson);
        if (booster) boosters.push(booster);
      }
    }
    catalogue.courses.push({ id, ...course, grades: course.grades, lessons, boosters });
  }
  if (faults.length === 0) keep(outFolder, catalogue);
  return faults;

  async function compileFolder(
    course: CourseId,
    folder: string,
    boosterOf?: Lesson,
  ): Promise<Lesson | undefined> {
    const yamlFile = path.join(folder, "lesson.yaml");
    const read = readYaml(yamlFile, lessonSchema, faults);
    if (!read) return undefined;
    const { value: yaml, lineAt: yamlLine } = read;
    const id = yaml.code.toLowerCase();
    if (id in catalogue.documents) {
      const says = `another lesson has the code ${yaml.code}`;
      faults.push({
        file: yamlFile,
        line: yamlLine("code"),
        says,
        mend: "Give this lesson a code of its own.",
      });
    }
    const compiled: (Compiled & { file: string; mdx: string })[] = [];
    for (const language of languages) {
      const file = path.join(folder, `${language}.mdx`);
      if (!existsSync(file)) {
        faults.push({
          file,
          line: 1,
          says: "the translation is missing",
          mend: "Write it: kk, ru and en stand together.",
        });
        continue;
      }
      const { hash, ...rest } = await compileOnce({
        course,
        lesson: id,
        language,
        file,
        required: yaml.required,
      });
      compiled.push({ file, ...rest });
      faults.push(...lessonPhraseFaults({ file, text: rest.mdx, language }, course));
      catalogue.documents[id] = { ...catalogue.documents[id], [language]: hash } as Record<Language, string>;
    }
    const own = compiled.flatMap((one) => one.faults);
    const checked = {
      course,
      folder: path.basename(folder),
      boosterOf,
      yamlFile,
      yaml,
      yamlLine,
      languages: compiled,
    };
    faults.push(...own, ...(own.length > 0 ? [] : checkLesson(checked)));
    for (const { document, file, mdx } of own.length > 0 ? [] : compiled) {
      const reading = checkReading(document, file, mdx);
      faults.push(...reading.faults);
      onReading?.(reading);
    }
    return compiled[0] && { ...toLesson(course, id, yaml, compiled[0]), boosterOf: boosterOf?.id ?? null };
  }

  async function compileOnce(source: Omit<Parameters<typeof compileLesson>[0], "mdx">) {
    const { course, lesson, language, required } = source;
    const mdx = readFileSync(source.file, "utf8");
    const hash = createHash("sha256")
      .update(JSON.stringify([compilerVersion, course, lesson, language, required, mdx]))
      .digest("hex");
    const kept = path.join(outFolder, `${hash}.json`);
    if (existsSync(kept)) {
      return {
        hash,
        mdx,
        faults: [],
        ...(JSON.parse(readFileSync(kept, "utf8")) as Pick<Compiled, "document" | "lines">),
      };
    }
    const { document, lines, faults: found } = await compileLesson({ ...source, mdx });
    if (found.length === 0) writeWhole(kept, { document, lines });
    return { hash, mdx, document, lines, faults: found };
  }
}

function toLesson(
  course: CourseId,
  id: string,
  yaml: LessonFile,
  { document }: Compiled,
): Omit<Lesson, "boosterOf"> {
  const quizzes = blocksOf(document).flatMap((block) => {
    const mark = ruleOf(block).mark?.(block);
    return mark === undefined ? [] : [{ id: block.id, mark }];
  });
  const checks = quizzes.flatMap(({ id: quiz, mark }) => (mark === null ? [] : [[quiz, mark] as const]));
  const { code, title, goal, minutes, sensitive, opening, materials, skills, forms, sources, required } =
    yaml;
  return {
    course,
    id,
    code,
    title,
    goal,
    minutes,
    sensitive,
    opening,
    materials,
    skills,
    forms,
    sources,
    required,
    passMarks: Object.fromEntries(checks),
    quizzes: quizzes.map((quiz) => quiz.id),
    version: document.version,
  };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Written last, so that a server never reads a catalogue whose documents are not there; what it no longer names is dropped. */
function keep(outFolder: string, catalogue: CatalogueFile): void {
  writeWhole(path.join(outFolder, "catalogue.json"), catalogue);
  const named = new Set(Object.values(catalogue.documents).flatMap((files) => Object.values(files)));
  for (const file of readdirSync(outFolder)) {
    if (file !== "catalogue.json" && !named.has(path.basename(file, ".json")))
      rmSync(path.join(outFolder, file));
  }
}

/** Whole or not at all: half a document, left by a run that was cut off, would be taken for the lesson ever after. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.part`, JSON.stringify(value));
  renameSync(`${file}.part`, file);
}
