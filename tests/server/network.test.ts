import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { findNetwork, trustProxies } from "#app/server/rules.ts";

const isTrustedProxy = trustProxies(["10.0.0.0/8", "fd00::1"]);

function networkOf(remoteAddress: string, forwarded?: string): string {
  const headers = { "x-forwarded-for": forwarded };
  return findNetwork({ socket: { remoteAddress }, headers } as unknown as IncomingMessage, isTrustedProxy);
}

describe("where a request comes from", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8::5", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test("is the same for two phones in one household’s half of IPv6, and not for the neighbours", () => {
    expect(networkOf("2001:db8:1:2::a")).toBe(networkOf("2001:db8:1:2:ffff::b"));
    expect(networkOf("2001:db8:1:2::a")).not.toBe(networkOf("2001:db8:1:3::a"));
  });

  test("is what the proxies say, as far as they are ours", () => {
    expect(networkOf("10.0.0.1", "203.0.113.5")).toBe("203.0.113.5");
    expect(networkOf("fd00::1", "203.0.113.5, 10.0.0.2")).toBe("203.0.113.5");
    expect(networkOf("10.0.0.1")).toBe("10.0.0.1");
  });

  test("is not what somebody writes who is no proxy, nor what they had the proxy pass on", () => {
    expect(networkOf("192.0.2.7", "203.0.113.5")).toBe("192.0.2.7");
    expect(networkOf("10.0.0.1", "8.8.8.8, 203.0.113.5")).toBe("203.0.113.5");
  });

  test.each(["", "unknown", "a, b", "1:2:3:4:5:6:7:8:9:10"])(
    "is something, whatever stands there: %j",
    (forwarded) => {
      expect(typeof networkOf("10.0.0.1", forwarded)).toBe("string");
    },
  );
});
