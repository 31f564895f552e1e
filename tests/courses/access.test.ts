import { describe, expect, test } from "vitest";
import type { Role } from "#app/accounts/viewer.ts";
import { mayReadCourse, mayReadLesson } from "#app/courses/access.ts";
import { courseOfGrade } from "#app/courses/bands.ts";
import type { CourseId } from "#app/courses/lesson.ts";

type Who = Role | "nobody";
const everybody: Who[] = ["nobody", "student", "teacher", "psychologist", "pedagogue", "head", "operator"];
const staff: Who[] = ["teacher", "psychologist", "pedagogue", "head"];

const asker = (who: Who) => (who === "nobody" ? undefined : { roles: [who] });
const whoReads = (course: CourseId, sensitive: boolean) =>
  everybody.filter((who) => mayReadLesson(asker(who), { course, sensitive }));

describe.each(["a", "b", "c", "parents"] as const)("course %s", (course) => {
  test("is open to everybody", () => {
    expect(everybody.filter((who) => mayReadCourse(asker(who), { id: course }))).toEqual(everybody);
    expect(whoReads(course, false)).toEqual(everybody);
  });

  test("shows a sensitive lesson to staff alone", () => {
    expect(whoReads(course, true)).toEqual(staff);
  });
});

test.each([false, true])("training is for staff alone (sensitive: %s)", (sensitive) => {
  expect(everybody.filter((who) => mayReadCourse(asker(who), { id: "staff" }))).toEqual(staff);
  expect(whoReads("staff", sensitive)).toEqual(staff);
});

test("each grade has the course of its age", () => {
  const grades = Array.from({ length: 11 }, (_, index) => courseOfGrade(index + 1));
  expect(grades.join("")).toBe("aaaabbbbccc");
});
