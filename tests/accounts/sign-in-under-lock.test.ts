import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTurn } from "#app/accounts/hashing-queue.server.ts";
import { countAttempt } from "#app/accounts/sign-in-failures-queries.server.ts";
import { passwordPauses } from "#app/accounts/throttle.ts";
import { postForm, serveSchool, type ServedSchool } from "#tests/attacks/served-school.ts";
import { holdLock } from "#tests/support/other-program.ts";
import { password } from "#tests/support/people.ts";

let school: ServedSchool;
beforeAll(async () => {
  school = await serveSchool({ env: { SENIM_TRUSTED_PROXY: "127.0.0.1" } });
});
afterAll(() => school.close());

function holdDatabase() {
  return holdLock(path.join(school.server.dataFolder, "senim.sqlite"));
}

function signIn(username: string, typed: string, network: string) {
  const headers = { "x-forwarded-for": network };
  return postForm(school.server, "/ru/sign-in", { username, password: typed }, headers);
}

async function timed<Result>(work: Promise<Result>) {
  const began = performance.now();
  return { result: await work, took: performance.now() - began };
}

describe("while another program holds the database", { timeout: 120_000 }, () => {
  test("forty who sign in are asked to try again, all within seconds, and come in once it is free", async () => {
    const letGo = await holdDatabase();
    const all = Array.from({ length: 40 }, (_, index) =>
      timed(signIn(`pupil-${index}`, "anything", `198.51.100.${index % 20}`)),
    );
    const answers = await Promise.all(all);
    await letGo();
    expect(new Set(answers.map(({ result }) => result.status))).toEqual(new Set([503]));
    expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(12_000);
    // However often somebody asks meanwhile: what is remembered for a second does not renew itself.
    const statusOf = async () => (await signIn("gulnara", password, "198.51.100.7")).status;
    await expect.poll(statusOf, { timeout: 20_000, interval: 200 }).toBe(303);
  });

  test("forty who each tried for themselves would wait for one another", async () => {
    const letGo = await holdDatabase();
    const tryOne = (name: string) =>
      inTurn({ network: name, device: undefined }, () =>
        countAttempt(school.db, name, passwordPauses, Date.now()),
      );
    const few = Array.from({ length: 12 }, (_, index) => tryOne(`pupil-${index}`));
    const { took } = await timed(Promise.allSettled(few));
    await letGo();
    // Twelve seconds on two cores, six on four.
    expect(took).toBeGreaterThan(2_500);
  });

  test("whoever is asked to try again reads that the password must be typed once more", async () => {
    const letGo = await holdDatabase();
    const { status, body } = await signIn("aigerim", "s3cret-word", "198.51.100.8");
    await letGo();
    expect(status).toBe(503);
    expect(body).toContain("Пароль или код нужно ввести ещё раз");
    expect(body).not.toContain("Введённое не потеряно: кнопка");
    expect(body).not.toContain("s3cret-word");
  });
});
