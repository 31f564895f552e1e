import { Outbox, type SaveState } from "#app/learning/progress/outbox.ts";

/** What becomes of one request. */
export type Fate =
  | "ok"
  /** Never arrives. */
  | "dropped"
  /** Arrives; the answer does not. */
  | "unanswered"
  /** Arrives; the answer is cut off half-way. */
  | "cut off"
  | "500"
  | "429"
  /** The learner has sent too much, and is told when to come again. */
  | "told to wait"
  | "signed out"
  /** The school's network answers in the server's place, with a page of its own. */
  | "intercepted"
  | "filtered";

type Sent = { id: string; block: string };
type Batch = { learner: string; events: Sent[] };

/** A server and the line to it, as an outbox meets them; what is planned for later waits in `planned`. */
export function fakeNetwork(learner = "aigerim") {
  const fates: Fate[] = [];
  const stored = new Map<string, string>();
  const batches: Batch[] = [];
  const planned: { task: () => void; wait: number }[] = [];
  const storage = new Map<string, string>();
  const network = {
    /** What becomes of the next requests; of those after, nothing bad. */
    fates,
    /** Block of each event that the server has, by id, in order of arrival. */
    stored,
    batches,
    planned,
    storage,
    /** Who is signed in, as the server sees it. */
    signedIn: learner,
    /** Blocks that the server will never take an answer for. */
    refused: new Set<string>(),
    answers: 0,
    states: [] as SaveState[],
    open(whose = learner): Outbox {
      const outbox = new Outbox(whose, surroundings, () => (network.answers += 1));
      outbox.subscribe(() => network.states.push(outbox.state));
      return outbox;
    },
    /** Lets everything planned happen, again and again, until nothing is planned. */
    async settle(rounds = 200): Promise<void> {
      await rest();
      for (let round = 0; planned.length > 0; round += 1) {
        if (round > rounds) throw new Error("it never comes to rest");
        for (const { task } of planned.splice(0)) task();
        await rest();
      }
    },
  };

  const surroundings = {
    async send(body: string): Promise<Response> {
      const batch = JSON.parse(body) as Batch;
      batches.push(batch);
      const fate = fates.shift() ?? "ok";
      await Promise.resolve();
      if (fate === "dropped") throw new TypeError("Failed to fetch");
      if (fate === "500" || fate === "429") return json(Number(fate), { error: "later" });
      if (fate === "told to wait") return json(429, { error: "later" }, { "retry-after": "60" });
      if (fate === "signed out") return json(401, { error: "sign in first" });
      if (fate === "intercepted")
        return new Response("<h1>Welcome to our network</h1>", { headers: { "content-type": "text/html" } });
      if (fate === "filtered")
        return new Response("<h1>Blocked</h1>", { status: 403, headers: { "content-type": "text/html" } });
      const answer = take(batch);
      if (fate === "unanswered") throw new TypeError("network changed");
      if (fate === "cut off")
        return new Response('{"less', { headers: { "content-type": "application/json" } });
      return answer;
    },
    storage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
    later: (task: () => void, wait: number) => void planned.push({ task, wait }),
  };

  function take({ learner: whose, events }: Batch): Response {
    if (whose !== network.signedIn) return json(409, { error: "somebody else" });
    if (events.some(({ block }) => network.refused.has(block))) return json(400, { error: "does not fit" });
    for (const { id, block } of events) if (!stored.has(id)) stored.set(id, block);
    return json(200, { lessons: {} });
  }

  return network;
}

/** Until every promise that can be settled is. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function answerTo(block: string) {
  return { course: "b", lesson: "b7", version: "0".repeat(16), block, answer: { done: true } };
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers });
}
