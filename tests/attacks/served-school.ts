import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { addPerson, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { ask, startServer, type Answer, type RunningServer } from "#tests/support/server.ts";

export type Name = keyof TestSchool["people"] | "foreignHead";

export type ServedSchool = Awaited<ReturnType<typeof serveSchool>>;

type Settings = {
  env?: Record<string, string>;
  /** Adds to the school before the server starts. */
  prepare?: (school: TestSchool) => Promise<unknown>;
};

/** The test school behind the built server, with a second handle on its database to look into it. */
export async function serveSchool({ env, prepare }: Settings = {}) {
  const school = await makeSchool();
  const { schoolId } = school.people.foreignTeacher;
  const names = { username: "foreign-head", givenName: "Болат", familyName: "Ахметов" };
  const foreignHead = await addPerson(school.db, schoolId, { ...names, role: "head" });
  await prepare?.(school);

  const dataFolder = mkdtempSync(path.join(tmpdir(), "senim-school-"));
  await sql`vacuum into ${sql.lit(path.join(dataFolder, "senim.sqlite"))}`.execute(school.db);
  await school.db.destroy();
  writeFileSync(path.join(dataFolder, "secret.key"), school.serverKey);

  const db: Db = openDatabase(dataFolder);
  const server: RunningServer = await startServer({ dataFolder, env });
  const people = { ...school.people, foreignHead };
  return {
    ...school,
    db,
    server,
    people,
    /** A `Cookie` header of somebody who has just signed in. */
    async cookieOf(name: Name): Promise<string> {
      const { token } = await signedIn(db, people[name]);
      return sessionCookie.write(token).split(";", 1)[0] ?? "";
    },
    async close(): Promise<void> {
      await server.stop();
      await db.destroy();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

type Body = Record<string, string> | string;

/** A form posted from a page of ours. */
export function postForm(
  server: RunningServer,
  target: string,
  form: Body,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(server, target, {
    method: "POST",
    body: typeof form === "string" ? form : new URLSearchParams(form).toString(),
    headers: { origin: server.origin, "content-type": "application/x-www-form-urlencoded", ...headers },
  });
}

/** JSON sent by a script of ours. */
export function postJson(
  server: RunningServer,
  target: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(server, target, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { origin: server.origin, "content-type": "application/json", ...headers },
  });
}
