import { checkEvents } from "#app/learning/progress/check-events.server.ts";
import { recordEvents } from "#app/learning/progress/record-events.server.ts";
import type { PlannedAnswer } from "./plan-progress.ts";
import type { Random } from "./random.ts";
import type { Office } from "#app/request-context.ts";

/** Every answer goes the way that a learner's answer goes: held against its lesson, then recorded. */
export async function recordPlan(
  { db, serverKey }: Pick<Office, "db" | "serverKey">,
  planned: readonly PlannedAnswer[],
  random: Random,
): Promise<void> {
  for (const { at, viewer, lesson, block, answer } of planned) {
    const { course, id, version } = lesson;
    const event = { id: eventId(random), course, lesson: id, version, block, answer };
    const checked = checkEvents(viewer, [event], serverKey);
    if ("says" in checked) throw new Error(`${id} ${block}: ${checked.says}`);
    await recordEvents(db, viewer.accountId, checked, at);
  }
}

function eventId(random: Random): string {
  return Array.from({ length: 32 }, () => random.below(16).toString(16)).join("");
}
