import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { startSession } from "#app/accounts/start-session.server.ts";
import { openDatabase } from "#db/connection.ts";

/** The cookies of all pupils of the school, each in turn: one alone may not send as much as a bench. */
export async function takeTurns(folder: string): Promise<() => string> {
  const db = openDatabase(folder);
  const pupils = await db
    .selectFrom("class_pupils")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .select(["class_pupils.account_id as accountId", "classes.school_id as schoolId"])
    .execute();
  const cookies: string[] = [];
  for (const pupil of pupils) {
    const token = await startSession(db, { ...pupil, kind: "password", oldSessionId: undefined }, Date.now());
    cookies.push(sessionCookie.write(token).split(";", 1)[0] ?? "");
  }
  await db.destroy();
  let next = 0;
  return () => cookies[(next += 1) % cookies.length] ?? "";
}
