import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serverKey } from "#app/accounts/server-key.server.ts";
import { ownOrigin } from "#app/own-address.server.ts";
import { issueCards, type Card } from "#app/school/sign-in/issue-card.server.ts";
import { hasCards } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import type { CreatedClass, CreatedSchool } from "./create-school.ts";
import { cardsPrintedAt } from "./school-days.ts";

/** Makes the sign-in cards of grades 1–4. Those of one class are written down, because nobody else knows their secrets. */
export async function printCards(db: Db, { classes }: CreatedSchool, dataFolder: string): Promise<void> {
  const place = { db, serverKey: serverKey(dataFolder) };
  for (const created of classes.filter(({ plan }) => hasCards(plan))) {
    const { schoolClass, pupils, leader } = created;
    const accountIds = pupils.map(({ viewer }) => viewer.accountId);
    const issue = { accountIds, schoolId: schoolClass.schoolId, issuedBy: leader.accountId };
    const cards = await issueCards(place, issue, cardsPrintedAt);
    const isShown = pupils.some(({ did }) => did !== undefined);
    if (isShown) writeCards(path.join(dataFolder, "demo-cards.txt"), created, cards);
  }
}

function writeCards(file: string, { schoolClass, pupils }: CreatedClass, cards: readonly Card[]): void {
  const origin = ownOrigin();
  const byAccount = new Map(cards.map((card) => [card.accountId, card]));
  const lines = pupils.flatMap(({ viewer: { accountId, givenName, familyName } }) => {
    const card = byAccount.get(accountId);
    if (!card) return [];
    return `${origin}/${schoolClass.language}/card/${card.secret} ${card.code} ${givenName} ${familyName}\n`;
  });
  // The mode counts only for a file that is new.
  rmSync(file, { force: true });
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}
