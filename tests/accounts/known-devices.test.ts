import { expect, test } from "vitest";
import { isKnownDevice, recordDevice, sweepDevices } from "#app/accounts/known-devices-queries.server.ts";
import { serveSchool } from "#tests/attacks/served-school.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const day = 24 * 60 * 60_000;

async function listDevices({ db }: Pick<TestSchool, "db">): Promise<string[]> {
  const rows = await db.selectFrom("known_devices").select("device_hash").orderBy("device_hash").execute();
  return rows.map(({ device_hash: hash }) => hash);
}

test("Devices of those who never sign in again are forgotten with the others, and so are those of a wrong clock", async () => {
  const school = await makeSchool();
  const { aigerim, gulnara, daniyar } = school.people;
  await recordDevice(school.db, "a-left", aigerim.accountId, nine - 401 * day);
  await recordDevice(school.db, "b-kept", gulnara.accountId, nine - 399 * day);
  await recordDevice(school.db, "c-ahead", daniyar.accountId, nine + day);
  await sweepDevices(school.db, nine);
  expect(await listDevices(school)).toEqual(["b-kept"]);
  expect(await isKnownDevice(school.db, "b-kept", gulnara.accountId, nine)).toBe(true);
});

test("A server forgets them by itself, with nobody signing in", { timeout: 60_000 }, async () => {
  const school = await serveSchool({
    prepare: async ({ db, people }) => {
      await recordDevice(db, "a-left", people.aigerim.accountId, Date.now() - 401 * day);
      await recordDevice(db, "b-kept", people.gulnara.accountId, Date.now() - 399 * day);
    },
  });
  await expect.poll(() => listDevices(school), { timeout: 30_000 }).toEqual(["b-kept"]);
  await school.close();
});
