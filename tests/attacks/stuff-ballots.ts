import type { Viewer } from "#app/accounts/viewer.ts";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import { listClasses, listPupils } from "#app/school/classes/classes-queries.server.ts";
import { issueCards } from "#app/school/sign-in/issue-card.server.ts";
import { findOpenComputer, openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signInWithCode } from "#app/school/sign-in/sign-in-with-code.server.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { itemsOf, scaleOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import type { Release } from "#app/surveys/release/release.ts";
import type { SurveySchool } from "#tests/surveys/survey-school.ts";

/** So many ballots of one hand make a group out of one child that is large enough to be shown. */
const stuffed = sdc2.fewestInGroup - 1;

/** The ballots of one hand: of each question nearly half at its best step, the rest at its worst, so that no share is coded. */
export function stuffing(instrument: Instrument): Answers[] {
  return Array.from({ length: stuffed }, (_, ballot) =>
    Object.fromEntries(
      itemsOf(instrument).map((item) => {
        const { steps } = scaleOf(instrument, item);
        const isGood = ballot < Math.floor(stuffed / 2);
        return [item.id, steps.find(({ favourable }) => favourable === isGood)!.id];
      }),
    ),
  );
}

/** What the one child answered who is in a group with ballots of one's own alone: by question, whether it was a good answer. */
export function subtract(release: Release, language: string): Map<string, boolean> {
  const grouping = release.groupings.find(({ id }) => id === "language");
  const learnt = new Map<string, boolean>();
  if (grouping?.status !== "released") return learnt;
  const place = grouping.groups.findIndex(({ values }) => values.language?.join() === language);
  const group = grouping.groups[place];
  if (group?.n !== stuffed + 1) return learnt;
  for (const { id, figures } of grouping.items) {
    const share = figures[place]?.favourable;
    if (share?.bound !== "exact") continue;
    const good = Math.round((share.percent / 100) * group.n) - Math.floor(stuffed / 2);
    learnt.set(id, good === 1);
  }
  return learnt;
}

/** A class teacher makes new cards for the whole class, opens a computer for it, and signs in there as each. */
export async function signInAsAll(school: SurveySchool, now: number): Promise<Viewer[]> {
  const teacher = school.teachers[0]!;
  const [schoolClass] = await listClasses(school.db, school.head);
  const pupils = await listPupils(school.db, schoolClass!);
  const accountIds = pupils.map(({ accountId }) => accountId);
  const issue = { accountIds, schoolId: school.schoolId, issuedBy: teacher.accountId };
  const cards = await issueCards(school, issue, now);
  const computer = await openClassComputer(school.db, { viewer: teacher, schoolClass: schoolClass! }, now);
  const opening = (await findOpenComputer(school.db, computer, now))!;
  const viewers: Viewer[] = [];
  for (const pupil of pupils) {
    const { code } = cards.find(({ accountId }) => accountId === pupil.accountId)!;
    const result = await signInWithCode(school, { opening, pupil, code, oldSessionId: undefined }, now);
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    viewers.push((await findViewer(school.db, result.token, now))!);
  }
  return viewers;
}
