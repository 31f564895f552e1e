import type { Viewer } from "#app/accounts/viewer.ts";
import { listLessonOpenings } from "./lesson-openings-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import type { OwnClass } from "./list-own-classes.server.ts";

/** The opening that a presenter shows the lesson by; `deeds` is where its teacher's are told. */
export type ShownOpening = { address: string; deeds: string };

/** Who opened the lesson for two classes shows it to the later one: only that opening is kept up by the presenter. */
export async function findShownOpening(
  db: Db,
  viewer: Viewer,
  { lesson, classes, language }: { lesson: Lesson; classes: readonly OwnClass[]; language: Language },
): Promise<ShownOpening | null> {
  if (!lesson.sensitive) return null;
  const ids = classes.map(({ id }) => id);
  const openings = (await listLessonOpenings(db, ids, Date.now())).filter((one) => one.lesson === lesson.id);
  const shown = openings.find(({ openedBy }) => openedBy.accountId === viewer.accountId) ?? openings[0];
  if (!shown) return null;
  const address = `/${language}/classes/${shown.classId}/open-lesson`;
  return { address: `${address}?lesson=${lesson.id}`, deeds: `${address}/${lesson.id}` };
}
