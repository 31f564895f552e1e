import { randomBytes } from "node:crypto";
import { vi } from "vitest";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import { languages } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { edited, newFolder, writeContent, type Edit, type Files } from "./planted-content.ts";
import { lessonFile, lessonIn, soundContent } from "./sound-content.ts";

export const day = 24 * 60 * 60 * 1000;

/** The lesson B1 as it is first taught. */
export const first = soundContent();

/** B1 after a change: one breathing more, which is required, and other words in the corridor. */
export const second = edited(
  first,
  { in: lessonFile, find: "check, exit]", put: "check, exit, again]" },
  ...everywhere(
    "<Helpers />",
    `<Breathe id="again" title="N" in={3} out={5} rounds={4}>\n\nN.\n\n</Breathe>\n\n<Helpers />`,
  ),
  ...everywhere("in the corridor.", "in the long corridor."),
);

/** B1 as it would be if the sorting were not required. */
export const easier = edited(first, { in: lessonFile, find: "sort, check, exit]", put: "check, exit]" });

/** B1 with other words in the corridor, and nothing else. */
export const reworded = edited(first, ...everywhere("in the corridor.", "in the long corridor."));

/**
 * A process that starts with this content over this database: its modules are its own, so it knows nothing of what
 * another build's process had in its catalogue.
 */
export async function startWith(files: Files, db: Db, now = Date.now()) {
  const folder = newFolder();
  const faults = await compileContent(writeContent(files), folder);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  process.env.SENIM_CONTENT = folder;
  vi.resetModules();
  const { keepLessons, keptVersions } = await import("#app/learning/courses/kept-lessons.server.ts");
  const { isVersionAnswered } = await import("#app/learning/progress/progress-queries.server.ts");
  const { isVersionLogged } = await import("#app/learning/teaching-log/log-queries.server.ts");
  const references = [isVersionAnswered, isVersionLogged];
  await keepLessons(db, references, now);
  const { finishingEvents, lessonOf, sendProgress } = await import("../progress/send-progress.ts");
  const { listMissingModules } = await import("#app/learning/sensitive/sensitive-training.server.ts");
  /** What finishes a lesson, under ids that no other build's events bear. */
  const eventsOf = (...of: Parameters<typeof finishingEvents>) =>
    finishingEvents(...of).map((event) => ({ ...event, id: randomBytes(16).toString("hex") }));
  return {
    lessonOf,
    sendProgress,
    eventsOf,
    /** The modules that somebody still needs before a sensitive lesson. */
    modulesMissedBy: async (accountId: string) =>
      (await listMissingModules(db, accountId)).map(({ id }) => id),
    /** What finishes these blocks of B1, or all that it has. */
    eventsOfB1: (...blocks: string[]) =>
      eventsOf(lessonOf("b", "b1")).filter(({ block }) => blocks.length === 0 || blocks.includes(block)),
    ...(await import("#app/activities/parts/mask.server.ts")),
    ...(await import("#app/learning/courses/catalogue.server.ts")),
    ...(await import("#app/learning/courses/kept-lessons-queries.server.ts")),
    keptVersions,
    ...(await import("#app/learning/progress/lesson-progress.server.ts")),
    ...(await import("#app/learning/lessons/sent-steps.ts")),
    ...(await import("../lessons/school-day.ts")),
    ...(await import("#tests/support/render.tsx")),
    /** Pages and the guards above them. */
    routes: {
      lesson: await import("#app/learning/lessons/lesson-page.tsx"),
      print: await import("#app/learning/handouts/print-page.tsx"),
      class: await import("#app/learning/classes/class-page.tsx"),
      course: await import("#app/learning/lessons/course-page.tsx"),
      training: await import("#app/learning/training/training-page.tsx"),
      within: [
        await import("#app/accounts/signed-in-layout.tsx"),
        await import("#app/accounts/staff-layout.tsx"),
      ],
    },
    restart: () => keepLessons(db, references, now),
  };
}

export type Build = Awaited<ReturnType<typeof startWith>>;

function everywhere(find: string, put: string): Edit[] {
  return languages.map((language) => ({ in: lessonIn(language), find, put }));
}
