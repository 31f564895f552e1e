import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as openLessonPage from "#app/learning/sensitive/open-lesson-page.tsx";
import * as openingAction from "#app/learning/sensitive/opening-action.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import * as todayPage from "#app/today/today-page.tsx";
import { signedIn, type TestSchool } from "#tests/support/people.ts";
import type { Answer } from "#tests/support/request.ts";
import { finishingEvents, lessonOf, sendProgress } from "../progress/send-progress.ts";
import { openComputer, type Name } from "./school-day.ts";

export const confirmed = { lesson: "b1", reachable: "yes", looked: "yes" };
/** 23 November 2026, at ten in the morning in Almaty. */
export const ten = Date.parse("2026-11-23T10:00:00+05:00");
const within = [signedInLayout, staffLayout];

/** People of the school at B1, which is sensitive in `sensitive-content.ts`, through the guards and the real routes. */
export function atHardLesson(schoolNow: () => TestSchool) {
  async function computerOf(name: Name | undefined) {
    const computer = openComputer(schoolNow());
    if (name) await computer.seat(name);
    return computer;
  }

  async function look(name: Name | undefined, lang = "kk"): Promise<Answer> {
    const b1 = { params: { course: "b", lesson: "b1" } };
    return (await computerOf(name)).get(lessonPage, `/${lang}/courses/b/b1`, b1);
  }

  async function completes(name: Name, ...modules: string[]): Promise<void> {
    const { db, people } = schoolNow();
    const { viewer } = await signedIn(db, people[name]);
    for (const id of modules) {
      const reply = await sendProgress(db, viewer, { events: finishingEvents(lessonOf("staff", id)) });
      if (reply.status !== 200) throw new Error(`${name} could not complete ${id}`);
    }
  }

  async function atOpening(
    name: Name,
    { id }: SchoolClass,
    fields?: Record<string, string>,
  ): Promise<Answer> {
    const computer = await computerOf(name);
    const visit = { params: { class: id }, within };
    const path = `/kk/classes/${id}/open-lesson`;
    return fields
      ? computer.post(openLessonPage, path, fields, visit)
      : computer.get(openLessonPage, path, visit);
  }

  /** What is open, as a presenter asks for it. */
  async function openingOf(name: Name, { id }: SchoolClass = schoolNow().class7A): Promise<Answer> {
    const visit = { params: { class: id, lesson: "b1" }, within };
    return (await computerOf(name)).get(openingAction, `/kk/classes/${id}/open-lesson/b1`, visit);
  }

  /** A press of a button, as a form sends it; or what a presenter tells, with `headers`. */
  async function deed(
    name: Name,
    fields: Record<string, string>,
    { schoolClass = schoolNow().class7A, headers = {} } = {},
  ): Promise<Answer> {
    const { id } = schoolClass;
    const visit = { params: { class: id, lesson: "b1" }, headers, within };
    return (await computerOf(name)).post(openingAction, `/kk/classes/${id}/open-lesson/b1`, fields, visit);
  }

  async function opens(name: Name = "gulnara", schoolClass = schoolNow().class7A): Promise<void> {
    await completes(name, "t4", "t5");
    const { status } = await atOpening(name, schoolClass, confirmed);
    if (status !== 303) throw new Error(`${name} could not open the lesson: ${status}`);
  }

  async function dayOf(name: Name, lang = "kk"): Promise<Answer["body"]> {
    const computer = await computerOf(name);
    return (await computer.get(todayPage, `/${lang}/today`, { within: [signedInLayout] })).body;
  }

  return {
    computerOf,
    look,
    completes,
    atOpening,
    openingOf,
    deed,
    opens,
    /** A move of the presenter's, as it is told to the server. */
    moves: (name: Name) => deed(name, { do: "prolong" }, { headers: { accept: "application/json" } }),
    closes: (name: Name, schoolClass?: SchoolClass) => deed(name, { do: "close" }, { schoolClass }),
    dayOf,
  };
}
