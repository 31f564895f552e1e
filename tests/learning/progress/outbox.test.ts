import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outbox } from "#app/learning/progress/outbox.ts";
import { answerTo, fakeNetwork, rest, type Fate } from "./fake-network.ts";

const deeds = ["answers", "answers", "answers", "reloads", "waits", "comes online", "leaves"] as const;
const step = fc.constantFrom(...deeds);
const fate = fc.constantFrom<Fate>(
  "ok",
  "dropped",
  "unanswered",
  "cut off",
  "500",
  "429",
  "told to wait",
  "signed out",
  "intercepted",
  "filtered",
);

describe("whatever the connection does", () => {
  test("every answer arrives once, in its order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(fate, { maxLength: 14 }),
        async (steps, fates) => {
          const network = fakeNetwork();
          network.fates.push(...fates);
          let outbox = network.open();
          const given: string[] = [];
          for (const does of steps) {
            if (does === "answers") {
              given.push(`block-${given.length}`);
              outbox.add(answerTo(given.at(-1)!));
            } else if (does === "reloads") {
              network.planned.length = 0;
              outbox = network.open();
              void outbox.flush();
            } else if (does === "comes online") void outbox.flush();
            else if (does === "leaves") void outbox.sendLeaving();
            else for (const { task } of network.planned.splice(0)) task();
            await rest();
          }
          network.fates.length = 0;
          await outbox.flush();
          await network.settle();
          expect([...network.stored.values()]).toEqual(given);
          expect([outbox.unsaved, network.storage.size]).toEqual([0, 0]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("an answer never goes out under a second id", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 8 }), async (fates) => {
        const network = fakeNetwork();
        network.fates.push(...fates);
        const outbox = network.open();
        for (const block of ["one", "two", "three"]) outbox.add(answerTo(block));
        await network.settle();
        await network.open().flush();
        const sent = network.batches.flatMap(({ events }) => events.map(({ id, block }) => `${block} ${id}`));
        expect(new Set(sent).size).toBe(3);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an answer", () => {
  test("goes out when it is given, and is saved when the server says so", async () => {
    const network = fakeNetwork();
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    expect([outbox.state, outbox.unsaved]).toEqual(["saving", 1]);
    await rest();
    expect([outbox.state, outbox.unsaved, network.answers]).toEqual(["saved", 0, 1]);
  });

  test("that is on its way is waited for by whoever asks whether all has gone", async () => {
    const network = fakeNetwork();
    const outbox = network.open();
    outbox.add(answerTo("first"));
    outbox.add(answerTo("second"));
    expect(await outbox.flush()).toBe(true);
    expect([...network.stored.values()]).toEqual(["first", "second"]);
  });

  test("that is on its way and does not arrive is not said to have gone", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    expect([await outbox.flush(), outbox.unsaved]).toEqual([false, 1]);
  });

  test("is counted at once by whoever shows how many wait, with or without a connection", async () => {
    const network = fakeNetwork();
    network.fates.push(...Array<Fate>(3).fill("dropped"));
    const outbox = network.open();
    let shown = 0;
    outbox.subscribe(() => (shown = outbox.unsaved));
    const seen: number[] = [];
    for (const block of ["one", "two", "three"]) {
      outbox.add(answerTo(block));
      seen.push(shown);
      await rest();
    }
    outbox.drop();
    expect([...seen, shown]).toEqual([1, 2, 3, 0]);
  });

  test("has an id of 128 random bits", async () => {
    const network = fakeNetwork();
    const outbox = network.open();
    for (let count = 0; count < 50; count += 1) outbox.add(answerTo("moves"));
    await network.settle();
    const ids = [...network.stored.keys()];
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(50);
  });

  test("that is given while another is on its way goes after it", async () => {
    const network = fakeNetwork();
    const outbox = network.open();
    outbox.add(answerTo("first"));
    outbox.add(answerTo("second"));
    outbox.add(answerTo("third"));
    await rest();
    expect(network.batches.map(({ events }) => events.length)).toEqual([1, 2]);
    expect([...network.stored.values()]).toEqual(["first", "second", "third"]);
  });

  test("that the server cannot be asked about stays, and the page says so", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await rest();
    expect([outbox.state, outbox.unsaved, network.storage.size]).toEqual(["retrying", 1, 1]);
  });

  test("waits at most 30 seconds for the next try, longer each time before", async () => {
    const network = fakeNetwork();
    network.fates.push(...Array<Fate>(8).fill("dropped"));
    network.open().add(answerTo("moves"));
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await rest();
      const [plan] = network.planned.splice(0);
      waits.push(plan!.wait);
      plan!.task();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  test("waits as long as the server says, and is lost neither then nor when it has to wait again", async () => {
    const network = fakeNetwork();
    network.fates.push("told to wait", "told to wait");
    const outbox = network.open();
    for (const block of ["one", "two", "three"]) outbox.add(answerTo(block));
    await rest();
    expect(network.planned.map(({ wait }) => wait)).toEqual([60_000]);
    await network.settle();
    expect([...network.stored.values()]).toEqual(["one", "two", "three"]);
    expect([outbox.state, outbox.unsaved]).toEqual(["saved", 0]);
  });

  test("however many are given offline, plans one next try", async () => {
    const network = fakeNetwork();
    network.fates.push(...Array<Fate>(40).fill("dropped"));
    const outbox = network.open();
    for (let count = 0; count < 20; count += 1) {
      outbox.add(answerTo("moves"));
      await rest();
    }
    expect(network.planned).toHaveLength(1);
  });

  test("whose reply was cut off is asked about again, and then counts as saved", async () => {
    const network = fakeNetwork();
    network.fates.push("cut off");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await network.settle();
    expect([outbox.state, network.stored.size, network.batches.length]).toEqual(["saved", 1, 2]);
  });

  test.each(["intercepted", "filtered"] as const)(
    "is not taken for saved or refused when the request was %s",
    async (what) => {
      const network = fakeNetwork();
      network.fates.push(what);
      const outbox = network.open();
      outbox.add(answerTo("moves"));
      await rest();
      expect([outbox.state, outbox.unsaved]).toEqual(["retrying", 1]);
    },
  );

  test("waits while signed out, and goes when the same learner opens the lesson again", async () => {
    const network = fakeNetwork();
    network.fates.push("signed out");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await rest();
    expect([outbox.state, outbox.unsaved, network.planned.length]).toEqual(["signed-out", 1, 0]);
    await network.open().flush();
    expect([...network.stored.values()]).toEqual(["moves"]);
  });

  test("is sent without waiting when the page goes away, and once more if nobody knows how that went", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped", "unanswered");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await rest();
    await outbox.sendLeaving();
    expect([network.stored.size, network.storage.size]).toEqual([1, 1]);
  });

  test("given in a browser that stores nothing is sent all the same", async () => {
    const network = fakeNetwork();
    network.storage.set = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await rest();
    expect(outbox.state).toBe("saved");
  });
});

describe("an outbox opened again", () => {
  test("has what waited, and sends it", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped");
    network.open().add(answerTo("moves"));
    await rest();
    const again = network.open();
    expect([again.state, again.unsaved]).toEqual(["retrying", 1]);
    await again.flush();
    expect([again.state, network.stored.size]).toEqual(["saved", 1]);
  });

  test("sends a long queue in parts the server takes", async () => {
    const network = fakeNetwork();
    network.fates.push(...Array<Fate>(250).fill("dropped"));
    const outbox = network.open();
    for (let count = 0; count < 250; count += 1) outbox.add(answerTo(`block-${count}`));
    await rest();
    network.fates.length = 0;
    await network.open().flush();
    expect(network.stored.size).toBe(250);
    expect(Math.max(...network.batches.map(({ events }) => events.length))).toBeLessThanOrEqual(200);
  });

  test.each(["", "{", "null", "7", "{}", '"text"'])("begins anew where the storage holds %j", (rubbish) => {
    const network = fakeNetwork();
    network.storage.set("senim-outbox-aigerim", rubbish);
    expect(network.open().unsaved).toBe(0);
  });
});

describe("an answer the server will never take", () => {
  async function sendAll(
    network: ReturnType<typeof fakeNetwork>,
    blocks: readonly string[],
  ): Promise<Outbox> {
    network.fates.push(...blocks.map(() => "dropped" as const));
    const outbox = network.open();
    for (const block of blocks) outbox.add(answerTo(block));
    await network.settle();
    network.fates.length = 0;
    await network.settle();
    await outbox.flush();
    return outbox;
  }

  test("is dropped, and the page says so", async () => {
    const network = fakeNetwork();
    network.refused.add("bad");
    const outbox = network.open();
    outbox.add(answerTo("bad"));
    await rest();
    expect([outbox.state, outbox.unsaved, network.storage.size]).toEqual(["refused", 0, 0]);
  });

  test("takes no other with it, wherever it stands", async () => {
    const blocks = fc.array(fc.constantFrom("good", "bad"), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(blocks, async (kinds) => {
        const network = fakeNetwork();
        const names = kinds.map((kind, index) => `${kind}-${index}`);
        for (const name of names) if (name.startsWith("bad")) network.refused.add(name);
        const outbox = await sendAll(network, names);
        expect([...network.stored.values()]).toEqual(names.filter((name) => name.startsWith("good")));
        expect(outbox.state).toBe(kinds.includes("bad") ? "refused" : "saved");
      }),
      { numRuns: 40 },
    );
  });

  test("is forgotten with the next answer that is saved", async () => {
    const network = fakeNetwork();
    network.refused.add("bad");
    const outbox = network.open();
    outbox.add(answerTo("bad"));
    await rest();
    outbox.add(answerTo("good"));
    await rest();
    expect(outbox.state).toBe("saved");
  });
});

describe("on a shared computer", () => {
  test("one learner's answers are never sent as another's", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped");
    network.open("aigerim").add(answerTo("moves"));
    await rest();
    network.signedIn = "daniyar";
    const daniyars = network.open("daniyar");
    daniyars.add(answerTo("exit"));
    await network.settle();
    expect([...network.stored.values()]).toEqual(["exit"]);
  });

  test("what waited is dropped when somebody else turns out to be signed in", async () => {
    const network = fakeNetwork();
    const aigerims = network.open("aigerim");
    network.signedIn = "daniyar";
    aigerims.add(answerTo("moves"));
    await network.settle();
    expect([aigerims.state, aigerims.unsaved, network.storage.size, network.stored.size]).toEqual([
      "refused",
      0,
      0,
      0,
    ]);
  });

  test("an outbox that was emptied keeps nothing and sends nothing", async () => {
    const network = fakeNetwork();
    network.fates.push("dropped");
    const outbox = network.open();
    outbox.add(answerTo("moves"));
    await rest();
    outbox.drop();
    await network.settle();
    expect([outbox.unsaved, network.storage.size, network.batches.length]).toEqual([0, 0, 1]);
  });
});
