import { hostname, networkInterfaces } from "node:os";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { env } from "#app/env.server.ts";
import { ownOrigin, printedOrigin } from "#app/own-address.server.ts";

beforeEach(() => {
  const { host, port, origin } = env;
  onTestFinished(() => void Object.assign(env, { host, port, origin }));
  Object.assign(env, { host: "127.0.0.1", port: 3000, origin: undefined });
});

const printedAt = (address: string) => printedOrigin(new URL(address));
const onNetwork = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ internal, family }) => !internal && family === "IPv4");

describe("what is printed without a public address", () => {
  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "is %s, where a page was asked there",
    (own) => {
      expect(printedAt(`${own}/kk/classes`)).toBe(own);
    },
  );

  test("is the machine's own name, where a page was asked under it", () => {
    const own = `http://${hostname().toLowerCase()}:3000`;
    expect(printedAt(`${own}/kk`)).toBe(own);
  });

  test.skipIf(!onNetwork)("is its number on the network, where a page was asked there", () => {
    const own = `http://${onNetwork?.address}:3000`;
    expect(printedAt(`${own}/kk`)).toBe(own);
  });

  test.each([
    "http://evil.example:3000/kk",
    "http://evil.example/kk",
    "http://localhost.evil.example:3000/kk",
    "http://127.0.0.1.evil.example:3000/kk",
    "http://203.0.113.9:3000/kk",
    "http://localhost:9999/kk",
    "https://localhost:3000/kk",
    "https://evil.example/kk",
  ])("is never %s", (foreign) => {
    expect(printedAt(foreign)).toBe("http://127.0.0.1:3000");
  });

  test.skipIf(!onNetwork)("is the number on the network where the server listens to everybody", () => {
    for (const host of ["0.0.0.0", "::"]) {
      env.host = host;
      expect(printedAt("http://evil.example:3000/kk")).toBe(`http://${onNetwork?.address}:3000`);
    }
  });

  test("has brackets around a number of the new kind", () => {
    env.host = "fd00::5";
    expect(ownOrigin()).toBe("http://[fd00::5]:3000");
  });
});

test("with a public address that is what is printed, wherever a page was asked", () => {
  env.origin = "https://senim.example.kz";
  expect([printedAt("http://localhost:3000/kk"), ownOrigin()]).toEqual([env.origin, env.origin]);
});
