import { randomUUIDv7 } from "node:crypto";
import { grantRole } from "#app/accounts/change-role.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { setPassword } from "#app/accounts/set-password.server.ts";
import type { Role, Viewer } from "#app/accounts/viewer.ts";
import { className, hasCards, type SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { insertAccount, insertClass, insertPeopleOfClass, insertSchool } from "./school-queries.server.ts";
import { pupilInventor } from "./invent-pupil.ts";
import { inLatin } from "./latin.ts";
import type { Random } from "./random.ts";
import { registeredAt } from "./school-days.ts";
import {
  classPlans,
  demoPassword,
  demoPupils,
  demoSchool,
  staffPlans,
  type ClassPlan,
  type Outcome,
  type StaffPlan,
} from "./school-plan.ts";

/** `did`: what this person must have done of their lessons; chance decides for most. */
export type Learner = { viewer: Viewer; did?: Outcome };
export type CreatedClass = { plan: ClassPlan; schoolClass: SchoolClass; leader: Viewer; pupils: Learner[] };
export type CreatedStaff = Learner & { plan: StaffPlan };
export type CreatedSchool = { classes: CreatedClass[]; staff: CreatedStaff[] };

type NewPerson = Pick<Viewer, "givenName" | "familyName" | "language"> & {
  username: string | null;
  role: Role;
};

export async function createSchool(db: Db, random: Random): Promise<CreatedSchool> {
  // Hashing is slow on purpose, and the password is everybody's: one hash does.
  const passwordHash = await hashPassword(demoPassword);
  const schoolId = demoSchool.id;
  await insertSchool(db, demoSchool);

  const usernames = new Set<string>();
  const staff: CreatedStaff[] = [];
  for (const plan of staffPlans) {
    const { givenName, familyName, language, role, username = inventUsername(givenName) } = plan;
    staff.push({
      plan,
      did: plan.did,
      viewer: await createPerson({ givenName, familyName, language, username, role }),
    });
  }

  const inventPupil = pupilInventor(random, [...staffPlans, ...Object.values(demoPupils)]);
  const classes: CreatedClass[] = [];
  for (const plan of classPlans) classes.push(await createClass(plan));
  return { classes, staff };

  async function createClass(plan: ClassPlan): Promise<CreatedClass> {
    const { grade, letter, language } = plan;
    const name = className(plan);
    const schoolClass: SchoolClass = {
      id: randomUUIDv7(),
      schoolId,
      grade,
      letter,
      language,
      schoolYear: 2026,
    };
    await insertClass(db, schoolClass);

    const pupils: Learner[] = [];
    const demoPupil = demoPupils[name];
    if (demoPupil) {
      const viewer = await createPerson({ ...demoPupil, language, role: "student" });
      pupils.push({ viewer, did: demoPupil.did });
    }
    while (pupils.length < plan.pupils) {
      const invented = inventPupil(language);
      const username = hasCards(plan) ? null : inventUsername(invented.givenName);
      pupils.push({ viewer: await createPerson({ ...invented, username, language, role: "student" }) });
    }

    const leader = staff.find((one) => one.plan.leads === name);
    if (!leader) throw new Error(`nobody leads the class ${name}`);
    const teaching = staff.filter((one) => one === leader || one.plan.teaches?.includes(name));
    await insertPeopleOfClass(db, schoolClass, {
      pupils: pupils.map(({ viewer }) => viewer),
      teachers: teaching.map(({ viewer }) => viewer),
      leader: leader.viewer,
    });
    return { plan, schoolClass, leader: leader.viewer, pupils };
  }

  async function createPerson({
    username,
    givenName,
    familyName,
    language,
    role,
  }: NewPerson): Promise<Viewer> {
    const accountId = randomUUIDv7();
    await insertAccount(db, { accountId, username, givenName, familyName, language }, registeredAt);
    if (username !== null) await setPassword(db, { accountId, passwordHash }, registeredAt);
    await grantRole(db, { accountId, schoolId, role }, registeredAt);
    const signedInBy = username === null ? "card" : "password";
    return { accountId, sessionId: "", signedInBy, schoolId, givenName, familyName, language, roles: [role] };
  }

  function inventUsername(givenName: string): string {
    for (;;) {
      const username = `${inLatin(givenName)}${100 + random.below(900)}`;
      if (usernames.has(username)) continue;
      usernames.add(username);
      return username;
    }
  }
}
