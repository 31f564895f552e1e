import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { listMissingModules } from "./sensitive-training.server.ts";

export type ShownModule = { code: string; title: string | null; address: string | null };

/** What this person still has to complete before a sensitive lesson, with the way there. */
export async function showMissingModules(
  db: Db,
  accountId: string,
  language: Language,
): Promise<ShownModule[]> {
  const missing = await listMissingModules(db, accountId);
  return missing.map(({ id, lesson }) => ({
    code: id.toUpperCase(),
    title: lesson?.title[language] ?? null,
    address: lesson ? `/${language}/courses/staff/${lesson.id}` : null,
  }));
}
