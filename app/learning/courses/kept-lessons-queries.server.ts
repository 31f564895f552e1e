import type { Db } from "#db/connection.ts";
import type { Language } from "#app/i18n/language.ts";
import type { CourseId, Lesson, LessonDocument } from "./lesson.ts";

/** A lesson as it stood in one version, in one language. */
export type KeptLesson = { lesson: Lesson; document: LessonDocument };

/** One that a later build has replaced, and when. */
export type ReplacedLesson = KeptLesson & { retiredAt: number };

export type KeptVersion = {
  course: CourseId;
  lesson: string;
  version: string;
  /** What made a lesson of that version complete. */
  asked: Pick<Lesson, "required" | "passMarks">;
  /** When it stopped being today's; null while it is. */
  retiredAt: number | null;
};

/** Keeps it as today's. Of a version that is kept already the newest wording stays, because wording makes no version. */
export async function saveKeptLesson(db: Db, { lesson, document }: KeptLesson, now: number): Promise<void> {
  const { language, version } = document;
  const changing = { facts: JSON.stringify(lesson), document: JSON.stringify(document), retired_at: null };
  await db
    .insertInto("lesson_documents")
    .values({ course: lesson.course, lesson: lesson.id, version, language, kept_at: now, ...changing })
    .onConflict((conflict) =>
      conflict
        .columns(["lesson", "version", "language"])
        .doUpdateSet(changing)
        .where((eb) =>
          eb.or([
            eb("lesson_documents.facts", "<>", changing.facts),
            eb("lesson_documents.document", "<>", changing.document),
            eb("lesson_documents.retired_at", "is not", null),
          ]),
        ),
    )
    .execute();
}

export async function findReplacedLesson(
  db: Db,
  lesson: string,
  version: string,
  language: Language,
): Promise<ReplacedLesson | undefined> {
  const row = await db
    .selectFrom("lesson_documents")
    .select(["facts", "document", "retired_at"])
    .where("lesson", "=", lesson)
    .where("version", "=", version)
    .where("language", "=", language)
    .executeTakeFirst();
  if (!row || row.retired_at === null) return undefined;
  return {
    lesson: JSON.parse(row.facts) as Lesson,
    document: JSON.parse(row.document) as LessonDocument,
    retiredAt: row.retired_at,
  };
}

/** Every version that is kept. */
export async function listKeptVersions(db: Db): Promise<KeptVersion[]> {
  const rows = await db
    .selectFrom("lesson_documents")
    .select(["lesson", "version", "facts", "retired_at"])
    // Each version is kept in all languages at once.
    .where("language", "=", "kk")
    .execute();
  return rows.map(({ lesson, version, facts, retired_at }) => {
    const { course, required, passMarks } = JSON.parse(facts) as Lesson;
    return { course, lesson, version, asked: { required, passMarks }, retiredAt: retired_at };
  });
}

export async function retireKeptVersion(
  db: Db,
  { lesson, version }: Pick<KeptVersion, "lesson" | "version">,
  now: number,
): Promise<void> {
  await db
    .updateTable("lesson_documents")
    .set({ retired_at: now })
    .where("lesson", "=", lesson)
    .where("version", "=", version)
    .execute();
}

export async function removeKeptVersion(
  db: Db,
  { lesson, version }: Pick<KeptVersion, "lesson" | "version">,
): Promise<void> {
  await db
    .deleteFrom("lesson_documents")
    .where("lesson", "=", lesson)
    .where("version", "=", version)
    .execute();
}
