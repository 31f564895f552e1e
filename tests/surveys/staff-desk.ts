import { sessionCookie } from "#app/accounts/cookies.server.ts";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import { startSession } from "#app/accounts/start-session.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import * as surveysLayout from "#app/surveys/staff/surveys-layout.tsx";
import { openBrowser } from "#tests/support/request.ts";
import type { SurveySchool } from "./survey-school.ts";

/** A computer at which this person is signed in, on the staff’s pages about surveys. */
export async function seated(school: SurveySchool, { accountId, schoolId }: Viewer) {
  const browser = openBrowser(school);
  const token = await startSession(
    school.db,
    { accountId, schoolId, kind: "password", oldSessionId: undefined },
    Date.now(),
  );
  const [cookie, value] = sessionCookie.write(token).split(/[=;]/) as [string, string];
  browser.cookies.set(cookie, value);
  const within = [signedInLayout, staffLayout, surveysLayout];
  type Route = Parameters<typeof browser.get>[0];
  return {
    get: (route: Route, path: string, params: Record<string, string> = {}) =>
      browser.get(route, path, { params, within }),
    post: (route: Route, path: string, fields: Record<string, string>, params: Record<string, string> = {}) =>
      browser.post(route, path, fields, { params, within }),
  };
}
