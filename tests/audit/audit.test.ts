import { beforeEach, describe, expect, test } from "vitest";
import { grantRole, removeRole } from "#app/accounts/change-role.server.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";

const nine = Date.UTC(2026, 10, 23, 4);

let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

function lookAtAigerim() {
  const { gulnara, aigerim } = school.people;
  const { schoolId } = school;
  const parties = { schoolId, actorId: gulnara.accountId, subjectId: aigerim.accountId };
  return recordAudit(
    school.db,
    { action: "viewed-pupil-results", ...parties, detail: { lesson: "b7" } },
    nine,
  );
}

function entriesOf(action: string) {
  return school.db.selectFrom("audit_entries").selectAll().where("action", "=", action).execute();
}

describe("the audit log", () => {
  test("says when, who, whom, at which school, and what", async () => {
    await lookAtAigerim();
    const { gulnara, aigerim } = school.people;
    expect(await entriesOf("viewed-pupil-results")).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
        at: nine,
        school_id: school.schoolId,
        actor_id: gulnara.accountId,
        subject_id: aigerim.accountId,
        action: "viewed-pupil-results",
        detail: '{"lesson":"b7"}',
      },
    ]);
  });

  test("lets nobody change what it says", async () => {
    await lookAtAigerim();
    const change = school.db.updateTable("audit_entries").set({ actor_id: "somebody else" }).execute();
    await expect(change).rejects.toThrow("append-only");
  });

  test("lets nobody remove what it says", async () => {
    await lookAtAigerim();
    await expect(school.db.deleteFrom("audit_entries").execute()).rejects.toThrow("append-only");
  });

  test("lets nobody replace an entry by writing one with its id", async () => {
    await lookAtAigerim();
    const [entry] = await entriesOf("viewed-pupil-results");
    if (!entry) throw new Error("no entry");
    const replace = school.db
      .replaceInto("audit_entries")
      .values({ ...entry, detail: "{}" })
      .execute();
    await expect(replace).rejects.toThrow("append-only");
  });

  test("tells of a role that was granted, once", async () => {
    const { gulnara, serik } = school.people;
    const change = { accountId: gulnara.accountId, schoolId: school.schoolId, role: "psychologist" } as const;
    await grantRole(school.db, { ...change, changedBy: serik.accountId });
    await grantRole(school.db, { ...change, changedBy: serik.accountId });
    const granted = (await entriesOf("role-granted")).filter(({ actor_id }) => actor_id === serik.accountId);
    expect(granted).toMatchObject([{ subject_id: gulnara.accountId, detail: '{"role":"psychologist"}' }]);
  });

  test("tells of a role that was taken away, once", async () => {
    const { gulnara, serik } = school.people;
    const change = { accountId: gulnara.accountId, schoolId: school.schoolId, role: "teacher" } as const;
    await removeRole(school.db, { ...change, changedBy: serik.accountId });
    await removeRole(school.db, { ...change, changedBy: serik.accountId });
    expect(await entriesOf("role-removed")).toMatchObject([
      { actor_id: serik.accountId, subject_id: gulnara.accountId, detail: '{"role":"teacher"}' },
    ]);
  });

  test("loses an entry with the transaction that it tells of", async () => {
    const work = school.db.transaction().execute(async (trx) => {
      await recordAudit(trx, { action: "card-issued", subjectId: school.people.alua.accountId });
      throw new Error("the disk is full");
    });
    await expect(work).rejects.toThrow("the disk is full");
    expect(await entriesOf("card-issued")).toEqual([]);
  });
});
