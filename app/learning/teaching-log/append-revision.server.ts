import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import type { Revision } from "./log-entry.ts";
import { insertRevision } from "./log-queries.server.ts";

type Content = Omit<Revision, "revision" | "writtenBy" | "writtenAt">;

/** Puts a revision after the one before, and into the audit log; within a transaction of the caller's. */
export async function appendRevision(
  trx: Db,
  { accountId, schoolId }: Viewer,
  { before, content }: { before: Revision | undefined; content: Content },
  now: number,
): Promise<void> {
  const revision = (before?.revision ?? 0) + 1;
  await insertRevision(trx, { ...content, revision, writtenBy: accountId, writtenAt: now });
  const written = before ? "lesson-log-corrected" : "lesson-logged";
  await recordAudit(
    trx,
    {
      action: content.isWithdrawn ? "lesson-log-withdrawn" : written,
      schoolId,
      actorId: accountId,
      subjectId: content.classId,
      detail: { entry: content.id, lesson: content.lesson, revision },
    },
    now,
  );
}
