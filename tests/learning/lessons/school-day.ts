import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { signedIn, type TestSchool } from "#tests/support/people.ts";
import { openBrowser } from "#tests/support/request.ts";

export type Name = keyof TestSchool["people"];

/** A browser of the school's, and a way to sit somebody at it without typing a password. */
export function openComputer(school: TestSchool) {
  const browser = openBrowser(school);
  return {
    ...browser,
    async seat(name: Name): Promise<void> {
      const { token } = await signedIn(school.db, school.people[name]);
      const [cookie, value] = sessionCookie.write(token).split(/[=;]/) as [string, string];
      browser.cookies.set(cookie, value);
    },
  };
}

export async function forgetProgress({ db }: TestSchool): Promise<void> {
  await db.deleteFrom("progress_events").execute();
  await db.deleteFrom("block_states").execute();
}
