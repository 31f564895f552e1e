import { beforeEach, describe, expect, test } from "vitest";
import { oneByOne } from "#app/accounts/one-by-one.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { openClassComputer, findOpenComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { signInWithCode } from "#app/school/sign-in/sign-in-with-code.server.ts";
import { addPupil, makeSchool, password, signedIn, type TestSchool } from "#tests/support/people.ts";

let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

function attempt(username: string, typed = password) {
  return signIn(school, {
    username,
    password: typed,
    network: "198.51.100.4",
    device: undefined,
    oldSessionId: undefined,
  });
}

const outcomesOf = (results: { outcome: string }[]) => new Set(results.map(({ outcome }) => outcome));

describe("many at once", { timeout: 120_000 }, () => {
  test("sign in with one name from thirty-five devices, and the right password is no failure", async () => {
    const all = await Promise.all(Array.from({ length: 35 }, () => attempt("aigerim")));
    expect(outcomesOf(all)).toEqual(new Set(["signed-in"]));
    expect(await school.db.selectFrom("sign_in_failures").selectAll().execute()).toEqual([]);
  });

  test("sit down at new computers behind one address, and each of thirty-five pupils comes in", async () => {
    const names = Array.from({ length: 35 }, (_, index) => `pupil-${index}`);
    for (const username of names)
      await addPupil(school.db, school.class7A, { username, givenName: "Айша", familyName: username });
    const all = await Promise.all(names.map((name) => attempt(name)));
    expect(outcomesOf(all)).toEqual(new Set(["signed-in"]));
  });

  test("type one child’s right code at five class computers, and come in at each", async () => {
    const { accountId, schoolId } = school.people.alua;
    const { code } = await issueCard(school, { accountId, schoolId });
    const openings = [];
    for (let computer = 0; computer < 5; computer += 1) {
      const { viewer } = await signedIn(school.db, school.people.oleg);
      const token = await openClassComputer(school.db, { viewer, schoolClass: school.class3B });
      const opening = await findOpenComputer(school.db, token);
      if (opening) openings.push(opening);
    }
    const pupil = school.people.alua;
    const all = await Promise.all(
      openings.map((opening) => signInWithCode(school, { opening, pupil, code, oldSessionId: undefined })),
    );
    expect(all.map(({ outcome }) => outcome)).toEqual(Array(5).fill("signed-in"));
  });
});

describe("work that is done one by one", () => {
  test("of one name waits for its turn, of another does not", async () => {
    const done: string[] = [];
    const release = Promise.withResolvers<void>();
    const first = oneByOne("aigerim", async () => {
      await release.promise;
      done.push("first");
    });
    const second = oneByOne("aigerim", async () => void done.push("second"));
    await oneByOne("daniyar", async () => void done.push("other"));
    release.resolve();
    await Promise.all([first, second]);
    expect(done).toEqual(["other", "first", "second"]);
  });

  test("goes on after one that fails", async () => {
    const failing = oneByOne("aigerim", () => Promise.reject(new Error("full disk")));
    const next = oneByOne("aigerim", () => Promise.resolve("done"));
    await expect(failing).rejects.toThrow("full disk");
    expect(await next).toBe("done");
  });

  test("turns away whoever comes when forty of a name wait", async () => {
    const release = Promise.withResolvers<string>();
    const all = Array.from({ length: 41 }, () => oneByOne("aigerim", () => release.promise));
    expect(await all[40]).toBeUndefined();
    release.resolve("done");
    expect(await Promise.all(all.slice(0, 40))).toEqual(Array(40).fill("done"));
  });
});
