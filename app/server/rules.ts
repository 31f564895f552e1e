import { BlockList, isIP } from "node:net";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** What a request's own address begins with, e.g. `http:` and `senim.example.kz:8080`. */
export type Site = { protocol: "http:" | "https:"; host: string };
export type SiteSettings = {
  origin: string | undefined;
  isTrustedProxy: (address: string | undefined) => boolean;
};

/**
 * The site this request was sent to; undefined when its `Host` is no host. `SENIM_ORIGIN` decides where it is set;
 * otherwise the `Host`, and what is forwarded counts only from a configured proxy.
 */
export function findSite(req: IncomingMessage, settings: SiteSettings): Site | undefined {
  const hosts = req.headersDistinct.host ?? [];
  if (hosts.length > 1) return undefined;
  if (settings.origin) {
    const { protocol, host } = new URL(settings.origin);
    return { protocol: protocol === "https:" ? "https:" : "http:", host };
  }
  const isForwarded = settings.isTrustedProxy(req.socket.remoteAddress);
  const host = (isForwarded && lastOf(req.headers["x-forwarded-host"])) || hosts[0] || "localhost";
  if (!/^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host)) return undefined;
  if (!URL.canParse(`http://${host}`)) return undefined;
  const isSecure = isForwarded && lastOf(req.headers["x-forwarded-proto"]) === "https";
  return { protocol: isSecure ? "https:" : "http:", host };
}

/** A path that is one: no other site's address, no backslash, no broken or zero bytes. */
export function isSoundTarget(target: string): boolean {
  if (!/^\/(?!\/)[^\\\s]*$/.test(target)) return false;
  try {
    return !decodeURIComponent(target.split("?", 1)[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

/**
 * Whether a page of ours sent this, as far as the browser tells by `Origin` and `Sec-Fetch-Site`: a foreign one of
 * either makes it foreign. `none` is what a person does without a page, and then there is no `Origin`.
 */
export function judgeSender(headers: IncomingHttpHeaders, site: Site): "own" | "foreign" | "unknown" {
  const { origin, "sec-fetch-site": fetchSite } = headers;
  if (origin === undefined && fetchSite === undefined) return "unknown";
  if (origin === undefined) return fetchSite === "same-origin" || fetchSite === "none" ? "own" : "foreign";
  if (origin !== new URL(`${site.protocol}//${site.host}`).origin) return "foreign";
  return fetchSite === undefined || fetchSite === "same-origin" ? "own" : "foreign";
}

/** For the log: one of the four words that browsers know, and of anything else only that it was other. */
export function nameFetchSite(fetchSite: string | string[] | undefined): string | undefined {
  const known = ["same-origin", "same-site", "cross-site", "none"];
  return fetchSite === undefined ? undefined : (known.find((word) => word === fetchSite) ?? "other");
}

/** Says of an address whether it is one of these proxies; throws for an entry that is no address or network. */
export function trustProxies(entries: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    try {
      if (prefix === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(prefix), family);
    } catch {
      throw new Error(
        `SENIM_TRUSTED_PROXY must list addresses or networks such as 10.0.0.0/8, not "${entry}"`,
      );
    }
  }
  return (address) => {
    // A socket that takes both families shows an IPv4 address as ::ffff:10.0.0.1.
    const plain = address?.replace(/^::ffff:(?=\d+\.)/, "");
    return plain !== undefined && list.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
  };
}

/**
 * Where a request comes from, for counting what comes from there: the address, or of IPv6 the half that one household
 * or school shares. What a proxy says of it counts only from a configured one.
 */
export function findNetwork(req: IncomingMessage, isTrustedProxy: SiteSettings["isTrustedProxy"]): string {
  const hops = req.headers["x-forwarded-for"]?.toString().split(",") ?? [];
  let address = req.socket.remoteAddress ?? "";
  while (hops.length > 0 && isTrustedProxy(address)) address = hops.pop()?.trim() ?? "";
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  return isIP(plain) === 6 ? firstHalf(plain) : plain;
}

/** Of `2001:db8::1` it is `2001:db8:0:0`. */
function firstHalf(address: string): string {
  const [before = "", after = ""] = address.replace(/%.*$/, "").split("::");
  const groups = (text: string) => text.split(":").filter(Boolean);
  const zeros = Array<string>(8 - groups(before).length - groups(after).length).fill("0");
  return [...groups(before), ...zeros, ...groups(after)].slice(0, 4).join(":").toLowerCase();
}

/** Each proxy appends to such a list, so only its end was written by the one that is trusted. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return header?.toString().split(",").at(-1)?.trim().toLowerCase();
}
