import { beforeEach, describe, expect, test } from "vitest";
import {
  findClass,
  findOwnClass,
  findPupil,
  isPupilOf,
  listClasses,
  listPupils,
} from "#app/school/classes/classes-queries.server.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import {
  addClass,
  addPerson,
  addPupil,
  makeSchool,
  signedIn,
  type Person,
  type TestSchool,
} from "#tests/support/people.ts";

let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

async function viewerOf(person: Person) {
  return (await signedIn(school.db, person)).viewer;
}

describe("classes", () => {
  test("of a teacher are the ones she teaches", async () => {
    const viewer = await viewerOf(school.people.gulnara);
    expect(await listClasses(school.db, viewer)).toEqual([school.class7A]);
  });

  test("of a head are all of the school's, and no other school's", async () => {
    const viewer = await viewerOf(school.people.serik);
    expect(await listClasses(school.db, viewer)).toEqual([school.class3B, school.class7A]);
  });

  test.each(["madina", "aliya", "aigerim", "ruslan"] as const)("of %s are none", async (name) => {
    const viewer = await viewerOf(school.people[name]);
    expect(await listClasses(school.db, viewer)).toEqual([]);
  });

  test("come newest school year first, then by grade and letter", async () => {
    await addClass(school.db, school.schoolId, { grade: 10, letter: "А" });
    await addClass(school.db, school.schoolId, { grade: 2, letter: "Б", schoolYear: 2025 });
    const classes = await listClasses(school.db, await viewerOf(school.people.serik));
    expect(classes.map(({ grade, schoolYear }) => [schoolYear, grade])).toEqual([
      [2026, 3],
      [2026, 7],
      [2026, 10],
      [2025, 2],
    ]);
  });
});

describe("a class", () => {
  test("is found by its teacher", async () => {
    const viewer = await viewerOf(school.people.gulnara);
    expect(await findClass(school.db, viewer, school.class7A.id)).toEqual(school.class7A);
  });

  test.each(["oleg", "madina", "aliya", "aigerim", "foreignTeacher"] as const)(
    "is not found by %s",
    async (name) => {
      const viewer = await viewerOf(school.people[name]);
      expect(await findClass(school.db, viewer, school.class7A.id)).toBeUndefined();
    },
  );

  test("of another school is not found by the head", async () => {
    const viewer = await viewerOf(school.people.serik);
    expect(await findClass(school.db, viewer, school.foreignClass.id)).toBeUndefined();
  });

  test("of a pupil is this year's", async () => {
    const { aigerim } = school.people;
    const class6A = await addClass(school.db, school.schoolId, { grade: 6, letter: "А", schoolYear: 2025 });
    await school.db
      .insertInto("class_pupils")
      .values({ class_id: class6A.id, account_id: aigerim.accountId })
      .execute();
    expect(await findOwnClass(school.db, await viewerOf(aigerim))).toEqual(school.class7A);
  });
});

describe("pupils", () => {
  test("come in the order of the Kazakh alphabet", async () => {
    for (const [index, familyName] of ["Яковлева", "Әбдірова", "Абаев", "Ғалымова"].entries()) {
      await addPupil(school.db, school.class7A, { username: `pupil${index}`, givenName: "Дана", familyName });
    }
    const pupils = await listPupils(school.db, school.class7A);
    expect(pupils.map(({ familyName }) => familyName)).toEqual([
      "Абаев",
      "Әбдірова",
      "Ғалымова",
      "Қасымова",
      "Омаров",
      "Яковлева",
    ]);
  });

  test("of another class are not found in this one", async () => {
    const { aigerim, alua } = school.people;
    expect((await findPupil(school.db, school.class7A, aigerim.accountId))?.givenName).toBe("Айгерім");
    expect(await findPupil(school.db, school.class7A, alua.accountId)).toBeUndefined();
  });

  test.each([
    ["gulnara", "aigerim", true],
    ["gulnara", "alua", false],
    ["serik", "alua", true],
    ["serik", "foreignPupil", false],
    ["madina", "aigerim", false],
    ["aigerim", "daniyar", false],
  ] as const)("isPupilOf: %s and %s: %s", async (viewer, pupil, expected) => {
    const { [viewer]: looker, [pupil]: child } = school.people;
    expect(await isPupilOf(school.db, await viewerOf(looker), child.accountId)).toBe(expected);
  });
});

describe("helpers", () => {
  test("are the school's psychologists, social pedagogues and heads, in that order", async () => {
    const helpers = await listHelpers(school.db, school.schoolId);
    expect(helpers.map(({ role, givenName }) => [role, givenName])).toEqual([
      ["psychologist", "Мәдина"],
      ["pedagogue", "Әлия"],
      ["head", "Серік"],
    ]);
  });

  test("are told with nothing but name and role", async () => {
    const [helper] = await listHelpers(school.db, school.schoolId);
    expect(helper).toEqual({ role: "psychologist", givenName: "Мәдина", familyName: "Әлиева" });
  });

  test("of one role come by family name, in the order of the Kazakh alphabet", async () => {
    const dana = {
      username: "dana",
      givenName: "Дана",
      familyName: "Яковлева",
      role: "psychologist",
    } as const;
    await addPerson(school.db, school.schoolId, dana);
    const helpers = await listHelpers(school.db, school.schoolId);
    expect(helpers.slice(0, 2).map(({ familyName }) => familyName)).toEqual(["Әлиева", "Яковлева"]);
  });
});
