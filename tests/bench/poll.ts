import { randomUUID } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { ClassPollState, PollEvent } from "#app/learning/polls/class-poll-state.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { watchDisk } from "./disk.ts";
import { signIn, type Place } from "./place.ts";

type Round = { pages: Latencies; votes: Latencies; disk: Latencies; megabytes: number | undefined };
type Latencies = { p50: number; p99: number; longest: number };

const classes = 30;
const phones = 35;
const span = 10_000;
const options = ["names", "room", "stop", "photos", "telling"];

/**
 * A Monday’s class hour: thirty classes of thirty-five open the poll’s page within ten seconds, then all take a paper and
 * vote within ten, each phone over a connection of its own, with thirty screens that follow. Throws when an answer is missing.
 */
export async function measurePolls(place: Place, folder: string, rounds = 3): Promise<Round[]> {
  const db = openDatabase(folder);
  try {
    const classIds = await addClasses(db);
    const desk = { origin: place.senim.origin, cookie: await signIn(place.senim.origin, "head") };
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await db.deleteFrom("polls").execute();
      const latencies = await runRound(desk, classIds, folder);
      measured.push({ ...latencies, megabytes: place.residentMegabytes() });
    }
    return measured;
  } finally {
    await db.destroy();
  }
}

export function printPolls(rounds: readonly Round[]): void {
  const row = ({ p50, p99, longest }: Latencies) => [p50, p99, longest].map(Math.round).join(" / ");
  console.log(`\nPoll, ${classes} classes × ${phones} phones on one process, ms p50 / p99 / longest:`);
  console.log(
    "| round | 1,050 pages in 10 s | 1,050 papers and votes in 10 s | the disk alone meanwhile | memory MB |",
  );
  console.log("|---|---|---|---|---|");
  for (const [index, { pages, votes, disk, megabytes }] of rounds.entries()) {
    console.log(`| ${index + 1} | ${row(pages)} | ${row(votes)} | ${row(disk)} | ${megabytes ?? "?"} |`);
  }
}

type Desk = { origin: string; cookie: string };
type Phone = { agent: http.Agent; address: string; cookie: string };

async function runRound(
  desk: Desk,
  classIds: readonly string[],
  folder: string,
): Promise<Omit<Round, "megabytes">> {
  const polls = await Promise.all(classIds.map((id) => press(desk, id, "open")));
  const ways = polls.map((poll) => (poll.step === "open" ? poll.way : fail(`a poll is ${poll.step}`)));
  const screens = await Promise.all(ways.map(({ stream }) => listen(desk, stream)));
  const all = ways.flatMap(({ code }) => Array.from({ length: phones }, () => newPhone(code)));

  const pages = await spread(all, async (phone) => {
    const { status, headers } = await send(desk.origin, phone, "GET");
    if (status === 303) phone.address = headers.location!;
    phone.cookie = headers["set-cookie"]?.map((one) => one.split(";", 1)[0]).join("; ") ?? "";
    return (await send(desk.origin, phone, "GET")).status === 200;
  });
  const disk = watchDisk(folder);
  // Both posts of it: for the paper, and with it.
  const votes = await spread(all, async (phone, number) => {
    const option = options[number % options.length]!;
    const taken = await send(desk.origin, phone, "POST", "take=");
    const paper = /name="paper"[^>]* value="([^"]+)"/.exec(taken.body)?.[1] ?? fail("a phone got no paper");
    return (await send(desk.origin, phone, "POST", `paper=${paper}&option=${option}`)).status === 200;
  });
  const diskTook = await disk.stop();
  for (const { agent } of all) agent.destroy();

  await wait(2_000);
  const late = screens.filter((events) => events.at(-1)?.votes !== phones).length;
  if (late > 0) fail(`${late} screens do not show all answers`);
  const results = await Promise.all(classIds.map((id) => press(desk, id, "close")));
  for (const result of results) {
    const counts = result.step === "closed" ? Object.values(result.result.counts) : [];
    if (counts.some((count) => count !== phones / options.length)) fail(`a result is ${counts.join()}`);
  }
  return { pages, votes, disk: sortOut(diskTook) };
}

/** Everybody at a moment of their own within ten seconds, whether or not the others have been answered. */
async function spread(
  all: Phone[],
  work: (phone: Phone, number: number) => Promise<boolean>,
): Promise<Latencies> {
  const took = await Promise.all(
    all.map(async (phone, number) => {
      // Neighbours in the list sit in one class: shuffled, so that all classes vote all the time.
      await wait((((number * 389) % all.length) / all.length) * span);
      const began = performance.now();
      if (!(await work(phone, number))) fail("a phone was not answered well");
      return performance.now() - began;
    }),
  );
  return sortOut(took);
}

function sortOut(took: readonly number[]): Latencies {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p99: at(0.99), longest: sorted.at(-1)! };
}

function newPhone(code: string): Phone {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return { agent, address: `/kk/poll/${code}`, cookie: "" };
}

async function send(origin: string, phone: Phone, method: "GET" | "POST", form?: string) {
  const headers = {
    cookie: phone.cookie,
    // What a paper says is read here.
    "accept-encoding": "identity",
    "sec-fetch-site": "same-origin",
    ...(form && { "content-type": "application/x-www-form-urlencoded", "content-length": form.length }),
  };
  const request = http.request(new URL(phone.address, origin), { method, headers, agent: phone.agent });
  request.end(form);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const body = Buffer.concat((await response.toArray()) as Buffer[]).toString();
  return { status: response.statusCode, headers: response.headers, body };
}

async function press({ origin, cookie }: Desk, classId: string, deed: string): Promise<ClassPollState> {
  const response = await fetch(`${origin}/kk/classes/${classId}/polls/b/b1/rule/state`, {
    method: "POST",
    body: new URLSearchParams({ do: deed }),
    headers: { cookie, accept: "application/json", "sec-fetch-site": "same-origin" },
  });
  return (await response.json()) as ClassPollState;
}

async function listen({ origin, cookie }: Desk, stream: string): Promise<PollEvent[]> {
  const events: PollEvent[] = [];
  const request = http.get(new URL(stream, origin), { headers: { cookie }, agent: false });
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  response.setEncoding("utf8").on("data", (text: string) => {
    for (const [, event] of text.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(event!) as PollEvent);
  });
  return events;
}

/** More classes than the demonstration school has, of last year, with pupils that have nothing but a place in them. */
async function addClasses(db: Db): Promise<string[]> {
  const ids = Array.from({ length: classes }, () => randomUUID());
  const school = { school_id: "demonstration" };
  await db.transaction().execute(async (trx) => {
    for (const [number, id] of ids.entries()) {
      const named = { grade: 7, letter: String(number), language: "kk", school_year: 2000 } as const;
      await trx
        .insertInto("classes")
        .values({ id, ...school, ...named })
        .execute();
      const pupils = Array.from({ length: phones }, () => randomUUID());
      const empty = { username: null, password_hash: null, given_name: "А", family_name: "А", created_at: 0 };
      await trx
        .insertInto("accounts")
        .values(pupils.map((account) => ({ id: account, language: "kk" as const, ...empty })))
        .execute();
      await trx
        .insertInto("class_pupils")
        .values(pupils.map((account) => ({ class_id: id, account_id: account })))
        .execute();
    }
  });
  return ids;
}

function fail(message: string): never {
  throw new Error(`polls: ${message}`);
}
