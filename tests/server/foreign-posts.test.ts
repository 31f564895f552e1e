import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeSender } from "#app/server/rules.ts";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const site = { protocol: "https:", host: "senim.example.kz" } as const;
const own = "https://senim.example.kz";

describe("a sender", () => {
  test.each([
    ["own", { origin: own }],
    ["own", { origin: own, "sec-fetch-site": "same-origin" }],
    ["own", { "sec-fetch-site": "same-origin" }],
    ["own", { "sec-fetch-site": "none" }],
    ["foreign", { origin: own, "sec-fetch-site": "none" }],
    ["foreign", { origin: own, "sec-fetch-site": "cross-site" }],
    ["foreign", { origin: own, "sec-fetch-site": "same-site" }],
    ["foreign", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
    ["foreign", { origin: "http://senim.example.kz" }],
    ["foreign", { origin: "https://senim.example.kz:8443" }],
    ["foreign", { origin: "https://senim.example.kz.evil.example" }],
    ["foreign", { origin: "null" }],
    ["foreign", { origin: "null", "sec-fetch-site": "none" }],
    ["foreign", { origin: "" }],
    ["foreign", { "sec-fetch-site": "cross-site" }],
    ["foreign", { "sec-fetch-site": "same-origin, cross-site" }],
    ["unknown", {}],
  ] as const)("is %s with %o", (verdict, headers) => {
    expect(judgeSender(headers, site)).toBe(verdict);
  });
});

describe("what a proxy forwards", () => {
  const forwarded = {
    origin: "https://senim.example.kz",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "spoofed.example, senim.example.kz",
  };

  test.each([
    ["counts from a proxy that is named", "127.0.0.0/8", 400],
    ["counts for nothing from anybody else", "10.0.0.0/8, 192.168.1.1", 403],
    ["counts for nothing where no proxy is named", "", 403],
  ])("%s", async (_what, trusted, status) => {
    const server = await startServer({ env: { SENIM_TRUSTED_PROXY: trusted } });
    expect((await ask(server, "/ru/sign-in", { method: "POST", headers: forwarded })).status).toBe(status);
    await server.stop();
  });

  test("can't make a host of what is none", async () => {
    const server = await startServer({ env: { SENIM_TRUSTED_PROXY: "127.0.0.1" } });
    const headers = { "x-forwarded-host": "evil.example/kk?" };
    expect((await ask(server, "/kk", { headers })).status).toBe(400);
    await server.stop();
  });
});

describe("a post", () => {
  let server: RunningServer;
  let behindProxy: RunningServer;
  beforeAll(async () => {
    [server, behindProxy] = await Promise.all([
      startServer(),
      startServer({ env: { SENIM_ORIGIN: "https://senim.example.kz" } }),
    ]);
  });
  afterAll(() => Promise.all([server.stop(), behindProxy.stop()]));

  const form = { "content-type": "application/x-www-form-urlencoded" };
  const post = (to: RunningServer, headers: Record<string, string>, target = "/ru/sign-in") =>
    ask(to, target, { method: "POST", headers: { ...form, ...headers }, body: "username=&password=" });

  test("from another site is refused, in the language of the address", async () => {
    const answer = await post(server, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toContain('<html lang="ru">');
    expect(answer.body).toContain("с другого сайта");
  });

  test("leaves in the log nothing that a stranger wrote", async () => {
    await post(server, { origin: "https://evil.example", "sec-fetch-site": "Aigerim of 7A said this" });
    await post(server, { origin: "https://evil.example", "sec-fetch-site": "cross-site" });
    const refused = () => server.log().filter(({ event }) => event === "foreign-post");
    await expect
      .poll(() => refused().map(({ fetchSite }) => fetchSite))
      .toEqual(expect.arrayContaining(["other", "cross-site"]));
    expect(JSON.stringify(refused())).not.toContain("Aigerim");
  });

  test("that says nothing of its sender is refused", async () => {
    expect((await post(server, {})).status).toBe(403);
  });

  test("from a page of ours reaches the app", async () => {
    expect((await post(server, { origin: server.origin })).status).toBe(400);
  });

  test("behind a proxy is measured by the public address", async () => {
    expect((await post(behindProxy, { origin: own })).status).toBe(400);
    expect((await post(behindProxy, { origin: behindProxy.origin })).status).toBe(403);
  });

  test("is refused for data requests and for /progress too", async () => {
    expect((await post(server, { origin: "https://evil.example" }, "/ru/sign-in.data")).status).toBe(403);
    expect((await post(server, { origin: "https://evil.example" }, "/progress")).status).toBe(403);
  });

  test.each(["PUT", "PATCH", "DELETE"])("or a %s from another site is refused as foreign", async (method) => {
    const headers = { origin: "https://evil.example" };
    expect((await ask(server, "/kk/sign-in", { method, headers })).status).toBe(403);
  });
});
