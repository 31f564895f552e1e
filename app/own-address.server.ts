import { hostname, networkInterfaces } from "node:os";
import { env } from "./env.server.ts";

/**
 * What an address begins with that is printed, or shown to others: the public one; without it the one that the page was
 * asked at, but only where that is a name or number of this very machine. Any other name is the asker's word.
 */
export function printedOrigin(asked: URL): string {
  if (env.origin) return env.origin;
  return isOwn(asked) ? asked.origin : ownOrigin();
}

/** Where this machine is reached: by others if it listens to them, otherwise by itself. */
export function ownOrigin(): string {
  if (env.origin) return env.origin;
  const listensToAll = ["0.0.0.0", "::", "[::]"].includes(env.host);
  const host = listensToAll ? (numbersOnNetwork()[0] ?? "localhost") : env.host;
  return `http://${inAddress(host)}:${env.port}`;
}

function isOwn({ protocol, hostname: name, port }: URL): boolean {
  if (protocol !== "http:" || Number(port || 80) !== env.port) return false;
  if (/^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name)) return true;
  const machine = hostname().toLowerCase();
  return [machine, `${machine}.local`, ...numbersOnNetwork().map(inAddress)].includes(name);
}

/** The old kind first: it is the one that people can type. */
function numbersOnNetwork(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outward = all.filter(({ internal, address }) => !internal && !address.startsWith("fe80:"));
  return outward
    .toSorted((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);
}

function inAddress(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
