import { expect, test } from "vitest";
import { ballotFormOf } from "#app/surveys/questionnaires/instrument.ts";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import { findStaffDay } from "#app/today/staff-day.server.ts";
import { makeSurveySchool } from "../surveys/make-school.ts";
import { day, openedWave } from "../surveys/survey-school.ts";

test("a teacher whom a survey asks finds it on the day's page, and one whom none asks does not", async () => {
  const school = await makeSurveySchool();
  const teacher = school.teachers[0]!;
  expect((await findStaffDay(school.db, teacher, "en")).surveys).toEqual([]);

  const form = ballotFormOf(listInstruments().find(({ id }) => id === "staff")!);
  const now = Date.now();
  const instruments = [{ form, cohorts: ["staff" as const] }];
  const wave = await openedWave(school, { opensAt: now - day, closesAt: now + day, instruments }, now);
  expect((await findStaffDay(school.db, teacher, "en")).surveys).toMatchObject([{ wave: wave.id }]);
});
