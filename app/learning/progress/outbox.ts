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
  #sending: Promise<boolean> | undefined;
  #isRetryPlanned = false;
  #failures = 0;
  #most = largestBatch;
  #hasRefused = false;
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
    this.#hasRefused = false;
    this.#keep();
    // Told even where it stays as it was: one more waits.
    this.#become(this.state === "retrying" ? "retrying" : "saving");
    void this.flush();
  }

  /** Sends what waits. True when nothing waits any more; whoever asks while it is being sent hears the end of that. */
  flush(): Promise<boolean> {
    if (this.#waiting.length === 0) return Promise.resolve(true);
    this.#sending ??= this.#sendWaiting();
    return this.#sending;
  }

  async #sendWaiting(): Promise<boolean> {
    do {
      const batch = this.#waiting.slice(0, this.#most);
      try {
        await this.#receive(await this.#surroundings.send(this.#bodyOf(batch), false), batch);
      } catch {
        this.#tryLater();
      }
    } while (this.state === "saving" && this.#waiting.length > 0);
    this.#sending = undefined;
    return this.#waiting.length === 0;
  }

  /** Last chance when the page goes away: sent without waiting for an answer. */
  async sendLeaving(): Promise<void> {
    const batch = this.#waiting.slice(0, largestBatch);
    if (batch.length > 0) await this.#surroundings.send(this.#bodyOf(batch), true).catch(() => undefined);
  }

  drop(): void {
    this.#waiting = [];
    this.#keep();
    this.#become(this.state);
  }

  async #receive(response: Response, batch: readonly ProgressEvent[]): Promise<void> {
    const { ok, status, headers } = response;
    const isOurs = headers.get("content-type")?.includes("json") ?? false;
    if (status === 401) return this.#become("signed-out");
    // A sign-in page of the network's, a filter's refusal and a broken proxy are no answers of this server.
    if (status >= 500 || status === 429 || (!isOurs && status !== 413))
      return this.#tryLater(headers.get("retry-after"));
    if (!ok) return this.#refuse(status, batch);
    // Read before anything is forgotten: what is cut off on the way is asked for again, under the same ids.
    const answer = (await response.json()) as ProgressAnswer;
    this.#forget(batch);
    this.#failures = 0;
    this.#most = largestBatch;
    this.#onAnswer(answer);
    this.#goOn();
  }

  #refuse(status: number, batch: readonly ProgressEvent[]): void {
    if (status === 409) {
      this.drop();
      return this.#become("refused");
    }
    // One answer that will never be taken refuses its whole batch: smaller ones find it, and it alone is dropped.
    if (batch.length > 1) {
      this.#most = Math.ceil(batch.length / 2);
      return this.#become("saving");
    }
    this.#forget(batch);
    this.#hasRefused = true;
    this.#most = largestBatch;
    this.#goOn();
  }

  #goOn(): void {
    if (this.#waiting.length > 0) return this.#become("saving");
    this.#become(this.#hasRefused ? "refused" : "saved");
  }

  #forget(batch: readonly ProgressEvent[]): void {
    const gone = new Set(batch.map(({ id }) => id));
    this.#waiting = this.#waiting.filter(({ id }) => !gone.has(id));
    this.#keep();
  }

  /** Not before so many seconds, where the server has named them. */
  #tryLater(seconds?: string | null): void {
    this.#become("retrying");
    if (this.#isRetryPlanned) return;
    this.#isRetryPlanned = true;
    this.#failures += 1;
    const wait = Math.min(1000 * 2 ** (this.#failures - 1), longestWait);
    this.#surroundings.later(
      () => {
        this.#isRetryPlanned = false;
        void this.flush();
      },
      Math.max(wait, Number(seconds) * 1000 || 0),
    );
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
    const { storage } = this.#surroundings;
    try {
      if (this.#waiting.length === 0) storage.removeItem(this.#key);
      else storage.setItem(this.#key, JSON.stringify(this.#waiting));
    } catch {
      // The storage is full or forbidden: what waits is still here, and is sent.
    }
  }

  #restore(): ProgressEvent[] {
    try {
      const kept: unknown = JSON.parse(this.#surroundings.storage.getItem(this.#key) ?? "[]");
      return Array.isArray(kept) ? (kept as ProgressEvent[]) : [];
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
