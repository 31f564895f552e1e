import type { Viewer } from "#app/accounts/viewer.ts";
import { issueCards } from "./issue-card.server.ts";
import { firstNames, type Pupil } from "#app/school/classes/pupil.ts";
import { hasCards, type SchoolClass } from "#app/school/classes/school-class.ts";
import { qrCode, type QrCode } from "#app/paper/qr-code.server.ts";
import type { Office } from "#app/request-context.ts";

/** What is printed for one pupil; without a QR code where the class has passwords. */
export type PrintedCard = { accountId: string; name: string; code: string; qr: QrCode | null };

type Order = {
  viewer: Viewer;
  schoolClass: SchoolClass;
  /** All of the class: a first name is told apart from those of the others. */
  pupils: readonly Pupil[];
  /** Those who get a new card. */
  chosen: readonly Pupil[];
  /** Where the cards lead, e.g. `https://senim.example.kz`. */
  origin: string;
};

/** Makes new cards, with the names in the order of the class. Their secrets are in the answer and nowhere else. */
export async function makeCards(
  office: Pick<Office, "db" | "serverKey">,
  { viewer, schoolClass, pupils, chosen, origin }: Order,
): Promise<PrintedCard[]> {
  const { language, schoolId } = schoolClass;
  const accountIds = chosen.map(({ accountId }) => accountId);
  const cards = await issueCards(office, { accountIds, schoolId, issuedBy: viewer.accountId });
  const made = new Map(cards.map((card) => [card.accountId, card]));
  return firstNames(pupils, language).flatMap(({ accountId, name }) => {
    const card = made.get(accountId);
    if (!card) return [];
    const qr = hasCards(schoolClass) ? qrCode(`${origin}/${language}/card/${card.secret}`) : null;
    return [{ accountId, name, code: card.code, qr }];
  });
}
