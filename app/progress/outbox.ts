import type { ProgressAnswer } from "./progress-action.ts";
import type { ProgressEvent } from "./progress-event.ts";

export type SaveState =
  /** Nothing has been answered yet. */
  | "idle"
  /** On its way for the first time. */
  | "saving"
  | "saved"
  /** Not saved yet: no connection, or the server did not answer; sent again by itself. */
  | "retrying"
  /** The session has ended: signing in again sends what waits. */
  | "signed-out"
  /** The server will never take it, or somebody else is signed in now: what waited is dropped. */
  | "refused";

/** What the outbox needs of a browser, so that a test can give it something else. */
export type Surroundings = {
  send(body: string, isLeaving: boolean): Promise<Response>;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  later(task: () => void, milliseconds: number): void;
};

const longestWait = 30_000;
const largestBatch = 100;

/**
 * Holds one learner's answers until the server has them. An answer goes out when it is given; while the connection
 * is gone it waits here and in the tab's storage, and goes when it is back.
 */
export class Outbox {
  state: SaveState = "idle";
  #waiting: ProgressEvent[];
  #isSending = false;
  #failures = 0;
  #listeners = new Set<() => void>();
  readonly #learner: string;
  readonly #surroundings: Surroundings;
  readonly #onAnswer: (answer: ProgressAnswer) => void;

  constructor(learner: string, surroundings: Surroundings, onAnswer: (answer: ProgressAnswer) => void) {
    this.#learner = learner;
    this.#surroundings = surroundings;
    this.#onAnswer = onAnswer;
    this.#waiting = this.#restore();
    if (this.#waiting.length > 0) this.state = "retrying";
  }

  get unsaved(): number {
    return this.#waiting.length;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(event: Omit<ProgressEvent, "id">): void {
    this.#waiting.push({ id: randomId(), ...event });
    this.#keep();
    if (this.state !== "retrying") this.#become("saving");
    void this.flush();
  }

  /** Sends what waits. True when nothing waits any more. */
  async flush(): Promise<boolean> {
    if (this.#isSending || this.#waiting.length === 0) return this.#waiting.length === 0;
    this.#isSending = true;
    const batch = this.#waiting.slice(0, largestBatch);
    try {
      await this.#receive(await this.#surroundings.send(this.#bodyOf(batch), false), batch);
    } catch {
      this.#tryLater();
    } finally {
      this.#isSending = false;
    }
    if (this.state === "saving" && this.#waiting.length > 0) return this.flush();
    return this.#waiting.length === 0;
  }

  /** Last chance when the page goes away: sent without waiting for an answer. */
  sendLeaving(): void {
    const batch = this.#waiting.slice(0, largestBatch);
    if (batch.length > 0) this.#surroundings.send(this.#bodyOf(batch), true).catch(() => undefined);
  }

  drop(): void {
    this.#waiting = [];
    this.#keep();
  }

  async #receive(response: Response, batch: readonly ProgressEvent[]): Promise<void> {
    if (response.ok) {
      const sent = new Set(batch.map(({ id }) => id));
      this.#waiting = this.#waiting.filter(({ id }) => !sent.has(id));
      this.#failures = 0;
      this.#keep();
      this.#onAnswer((await response.json()) as ProgressAnswer);
      return this.#become(this.#waiting.length > 0 ? "saving" : "saved");
    }
    if (response.status === 401) return this.#become("signed-out");
    if (response.status >= 500 || response.status === 429) return this.#tryLater();
    this.drop();
    this.#become("refused");
  }

  #tryLater(): void {
    this.#become("retrying");
    this.#failures += 1;
    this.#surroundings.later(() => void this.flush(), Math.min(1000 * 2 ** (this.#failures - 1), longestWait));
  }

  #become(state: SaveState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  #bodyOf(events: readonly ProgressEvent[]): string {
    return JSON.stringify({ learner: this.#learner, events });
  }

  get #key(): string {
    return `senim-outbox-${this.#learner}`;
  }

  #keep(): void {
    if (this.#waiting.length === 0) this.#surroundings.storage.removeItem(this.#key);
    else this.#surroundings.storage.setItem(this.#key, JSON.stringify(this.#waiting));
  }

  #restore(): ProgressEvent[] {
    try {
      return JSON.parse(this.#surroundings.storage.getItem(this.#key) ?? "[]") as ProgressEvent[];
    } catch {
      return [];
    }
  }
}

/** 128 random bits; `crypto.randomUUID` would want https, and lessons must work on a school's plain network. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
