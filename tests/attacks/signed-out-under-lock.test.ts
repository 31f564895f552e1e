import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeSession } from "#app/accounts/sessions-queries.server.ts";
import { parseToken } from "#app/accounts/token.server.ts";
import { holdLock } from "#tests/support/other-program.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask } from "#tests/support/server.ts";
import { postForm, serveSchool, type ServedSchool } from "./served-school.ts";

let school: ServedSchool;
beforeAll(async () => {
  school = await serveSchool();
});
afterAll(() => school.close());

/** Whether a cookie that somebody copied still opens Aigerim’s day. */
async function opens(cookie: string): Promise<boolean> {
  return (await ask(school.server, "/kk/today", { headers: { cookie } })).status === 200;
}

async function cookieOfAigerim(): Promise<{ cookie: string; sessionId: string }> {
  const { token } = await signedIn(school.db, school.people.aigerim);
  return { cookie: `senim-session=${token}`, sessionId: parseToken(token)!.id };
}

function isWritten(sessionId: string) {
  return school.db.selectFrom("sessions").select("id").where("id", "=", sessionId).executeTakeFirst();
}

function holdDatabase() {
  return holdLock(path.join(school.server.dataFolder, "senim.sqlite"));
}

describe(
  "a copied cookie, after its owner has left while another program held the database",
  { timeout: 60_000 },
  () => {
    test.each(["/kk/sign-out", "/kk/quick-exit"])("by %s, opens nothing, then or later", async (address) => {
      const { cookie, sessionId } = await cookieOfAigerim();
      expect(await opens(cookie)).toBe(true);
      const letGo = await holdDatabase();
      try {
        expect((await postForm(school.server, address, {}, { cookie })).status).toBe(303);
        expect(await opens(cookie)).toBe(false);
        // Longer than any one write waits for a lock.
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect(await opens(cookie)).toBe(false);
      } finally {
        await letGo();
      }
      await expect.poll(() => isWritten(sessionId), { timeout: 20_000 }).toBeUndefined();
      expect(await opens(cookie)).toBe(false);
    });

    test("on all devices at once, opens nothing on any of them, then or later", async () => {
      const here = await cookieOfAigerim();
      const there = await cookieOfAigerim();
      const letGo = await holdDatabase();
      const openAnywhere = async () => [await opens(here.cookie), await opens(there.cookie)];
      try {
        const form = { everywhere: "yes" };
        const { status, headers } = await postForm(school.server, "/kk/sign-out", form, {
          cookie: here.cookie,
        });
        expect(status).toBe(303);
        expect(String(headers["set-cookie"])).toMatch(/senim-session=;[^,]*Max-Age=0/);
        expect(await openAnywhere()).toEqual([false, false]);
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect(await openAnywhere()).toEqual([false, false]);
      } finally {
        await letGo();
      }
      for (const { sessionId } of [here, there])
        await expect.poll(() => isWritten(sessionId), { timeout: 20_000 }).toBeUndefined();
      expect(await openAnywhere()).toEqual([false, false]);
      // Whoever signs in afterwards is in, and the log has it once.
      expect(await opens((await cookieOfAigerim()).cookie)).toBe(true);
      const entries = await school.db
        .selectFrom("audit_entries")
        .select("actor_id")
        .where("action", "=", "signed-out-everywhere")
        .execute();
      expect(entries).toEqual([{ actor_id: school.people.aigerim.accountId }]);
    });

    test("would open it again where the end is tried once", async () => {
      const { cookie, sessionId } = await cookieOfAigerim();
      const letGo = await holdDatabase();
      await removeSession(school.db, sessionId).catch(() => undefined);
      await letGo();
      expect(await opens(cookie)).toBe(true);
    });
  },
);
