import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

let server: RunningServer;
let secure: RunningServer;
beforeAll(async () => {
  [server, secure] = await Promise.all([
    startServer(),
    startServer({ env: { SENIM_ORIGIN: "https://senim.example.kz" } }),
  ]);
});
afterAll(() => Promise.all([server.stop(), secure.stop()]));

const everywhere = {
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};

describe.each([
  ["a page", "GET", "/kk", 200],
  ["a page's head", "HEAD", "/kk", 200],
  ["a redirect", "GET", "/", 302],
  ["a page that is not there", "GET", "/kk/nowhere", 404],
  ["a static file", "GET", "/favicon.svg", 200],
  ["a static file that is not there", "GET", "/assets/nothing.js", 404],
  ["the health check", "GET", "/healthz", 200],
  ["a post refused", "POST", "/kk/sign-in", 403],
  ["a method refused", "OPTIONS", "/kk", 405],
  ["a broken address", "GET", "/%", 400],
])("%s", (_what, method, target, status) => {
  test("has the headers that hold everywhere", async () => {
    const answer = await ask(server, target, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ ...everywhere, "referrer-policy": "same-origin" });
    expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("is pinned to https only where the public address is https", async () => {
    const [plain, pinned] = await Promise.all([
      ask(server, target, { method }),
      ask(secure, target, { method }),
    ]);
    expect(plain.headers["strict-transport-security"]).toBeUndefined();
    expect(pinned.headers["strict-transport-security"]).toBe("max-age=31536000");
  });
});

describe("a page's content security policy", () => {
  test("lets run what carries this answer's own number, and nothing inline besides", async () => {
    const { headers, body } = await ask(server, "/kk");
    const policy = String(headers["content-security-policy"]);
    const [, nonce = ""] = /'nonce-([^']{20,})'/.exec(policy) ?? [];
    expect(policy).not.toContain("unsafe");
    expect(body.match(/<script(?![^>]*nonce=)/g)).toBeNull();
    expect(body).toContain(`nonce="${nonce}"`);
  });

  test("has another number in the next answer", async () => {
    const [one, other] = await Promise.all([ask(server, "/kk"), ask(server, "/kk")]);
    expect(one.headers["content-security-policy"]).not.toBe(other.headers["content-security-policy"]);
  });
});

test("what is no page may load nothing at all", async () => {
  const { headers } = await ask(server, "/healthz");
  expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
});

test("a card's address is told to nobody", async () => {
  const { headers } = await ask(server, `/kk/card/${"s".repeat(43)}`);
  expect(headers["referrer-policy"]).toBe("no-referrer");
});

test("the page after the card may say where a form comes from", async () => {
  const { headers } = await ask(server, "/kk/card");
  expect(headers["referrer-policy"]).toBe("same-origin");
});

test("a request too broken to be one is refused with the same headers", async () => {
  const answer = await ask(server, "/kk", { headers: { "x-long": "x".repeat(20_000) } });
  expect(answer.status).toBe(431);
  expect(answer.headers).toMatchObject({ ...everywhere, "referrer-policy": "same-origin" });
});
