import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as logPage from "#app/learning/teaching-log/log-page.tsx";
import type { LogFormData } from "#app/learning/teaching-log/show-log-form.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { TestSchool } from "#tests/support/people.ts";
import type { Answer } from "#tests/support/request.ts";
import { openComputer, type Name } from "../lessons/school-day.ts";

export const within = [signedInLayout, staffLayout];

type Visit = { search?: string; language?: string };

/** Teachers at the log of a class, through the guards and the real loader and action. */
export function openLog(school: TestSchool, schoolClass: SchoolClass = school.class7A) {
  const visited = { params: { class: schoolClass.id }, within };
  const addressOf = ({ search = "?lesson=b7", language = "kk" }: Visit) =>
    `/${language}/classes/${schoolClass.id}/log${search}`;

  async function seat(name: Name) {
    const computer = openComputer(school);
    await computer.seat(name);
    return computer;
  }

  return {
    async look(name: Name, visit: Visit = {}): Promise<Answer> {
      return (await seat(name)).get(logPage, addressOf(visit), visited);
    },
    /** Fills in what must be filled in, but for `said`, and sends the form. */
    async save(name: Name, said: Record<string, string> = {}, visit: Visit = {}): Promise<Answer> {
      const computer = await seat(name);
      const { body } = await computer.get(logPage, addressOf(visit), visited);
      const fields = { ...(body?.form && filled(body.form)), ...said };
      return computer.post(logPage, addressOf(visit), fields, visited);
    },
  };
}

/** What a browser sends of the form, with the choices that a teacher has to make. */
function filled({ draft, day, minutes, steps, present, roll, engagement, isCorrection }: LogFormData) {
  const marks = steps.map(({ id, mark }) => [`step-${id}`, mark]);
  return {
    ...(Object.fromEntries(marks) as Record<string, string>),
    draft,
    day,
    minutes: String(minutes),
    present: String(present ?? roll),
    engagement: String(engagement ?? 4),
    worry: isCorrection ? "unchanged" : "no",
  };
}

export function listLog({ db }: TestSchool) {
  return db.selectFrom("teaching_log").selectAll().orderBy("written_at").orderBy("revision").execute();
}
