import { expect, test } from "vitest";
import { assignLesson } from "#app/learning/assignments/assign-lesson.server.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findClassesDay } from "#app/today/classes-day.server.ts";
import { countQuestions } from "#tests/support/counted-questions.ts";
import { addClass, addPupil, makeSchool, signedIn } from "#tests/support/people.ts";
import { lessonOf } from "../learning/progress/send-progress.ts";

test("a teacher of eight classes costs the database no more questions than a teacher of one", async () => {
  const school = await makeSchool();
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  const lesson = lessonOf("b", "b7");
  const dueOn = addDays(dayIn("Asia/Almaty", Date.now()), 3);
  const classes: SchoolClass[] = [];
  for (const letter of ["Ә", "Б", "В", "Г", "Ғ", "Д", "Е", "Ж"]) {
    const schoolClass = await addClass(school.db, school.schoolId, { grade: 6, letter });
    const names = { username: `ermek-${letter}`, givenName: "Ермек", familyName: "Болатов" };
    const { accountId } = await addPupil(school.db, schoolClass, names);
    await assignLesson(school.db, { viewer, schoolClass, lesson, pupils: [accountId], dueOn });
    classes.push(schoolClass);
  }

  const { counted, questionsOf } = countQuestions(school.db);
  function askAbout(some: readonly SchoolClass[]): Promise<number> {
    return questionsOf(async () => {
      const { given } = await findClassesDay(counted, viewer, some, "kk");
      expect(given.map(({ className, done, of }) => [className, done, of])).toEqual(
        some.map(({ letter }) => [`6${letter}`, 0, 1]),
      );
    });
  }
  expect(await askAbout(classes)).toBe(await askAbout(classes.slice(0, 1)));
  await school.db.destroy();
});
