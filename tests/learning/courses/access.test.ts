import { describe, expect, test } from "vitest";
import type { Role } from "#app/accounts/viewer.ts";
import {
  accessTo,
  isListedFor,
  mayReadCourse,
  mayReadLesson,
  type Access,
  type Circumstances,
} from "#app/learning/courses/access.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import type { CourseId } from "#app/learning/courses/lesson.ts";

type Who = Role | "nobody";
const everybody: Who[] = ["nobody", "student", "teacher", "psychologist", "pedagogue", "head", "operator"];
const staff: Who[] = ["teacher", "psychologist", "pedagogue", "head"];
const closed: Circumstances = { isTrained: false, isOpen: false, ownCourse: "b" };

const asker = (who: Who) => (who === "nobody" ? undefined : { roles: [who] });
const whoReads = (course: CourseId, sensitive: boolean) =>
  everybody.filter((who) => mayReadLesson(asker(who), { course, sensitive }));

describe.each(["a", "b", "c", "parents"] as const)("course %s", (course) => {
  test("is open to everybody", () => {
    expect(everybody.filter((who) => mayReadCourse(asker(who), { id: course }))).toEqual(everybody);
    expect(whoReads(course, false)).toEqual(everybody);
  });

  test("tells staff alone that there is a sensitive lesson", () => {
    const knows = everybody.filter((who) => isListedFor(asker(who), { course, sensitive: true }));
    expect(knows).toEqual(staff);
  });

  test("opens a sensitive lesson to nobody of whom nothing more is known", () => {
    expect(whoReads(course, true)).toEqual([]);
  });
});

describe("a sensitive lesson of course b", () => {
  function accessOf(circumstances: Circumstances): Record<Who, Access> {
    const lesson = { course: "b", sensitive: true } as const;
    return Object.fromEntries(
      everybody.map((who) => [who, accessTo(asker(who), lesson, circumstances)]),
    ) as Record<Who, Access>;
  }
  const others = { nobody: "none", operator: "none" };
  const allStaff = (access: Access) => Object.fromEntries(staff.map((who) => [who, access]));

  test("while it is closed, tells a pupil of its grades whom to see, and staff what to learn", () => {
    expect(accessOf(closed)).toEqual({ ...others, student: "not-now", ...allStaff("train-first") });
  });

  test("is not there for a pupil of other grades", () => {
    expect(accessOf({ ...closed, ownCourse: "a" }).student).toBe("none");
    expect(accessOf({ ...closed, ownCourse: undefined }).student).toBe("none");
  });

  test("is read by trained staff, to prepare; training opens nothing to a pupil", () => {
    expect(accessOf({ ...closed, isTrained: true })).toEqual({
      ...others,
      student: "not-now",
      ...allStaff("read"),
    });
  });

  test("while it is open, is read by the class and by staff, and still by nobody from outside", () => {
    expect(accessOf({ ...closed, isOpen: true })).toEqual({
      ...others,
      student: "read",
      ...allStaff("read"),
    });
  });
});

test.each([false, true])("training is for staff alone (sensitive: %s)", (sensitive) => {
  expect(everybody.filter((who) => mayReadCourse(asker(who), { id: "staff" }))).toEqual(staff);
  expect(everybody.filter((who) => isListedFor(asker(who), { course: "staff", sensitive }))).toEqual(staff);
  expect(whoReads("staff", sensitive)).toEqual(sensitive ? [] : staff);
});

test("each grade has the course of its age", () => {
  const grades = Array.from({ length: 11 }, (_, index) => courseOfGrade(index + 1));
  expect(grades.join("")).toBe("aaaabbbbccc");
});
