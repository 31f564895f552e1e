import { ballotAddress, ballotContext, packBallot } from "#app/surveys/blind-signature/ballot.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { fromBase64url, toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { signatureLength, type Blinding } from "#app/surveys/blind-signature/blinding.ts";
import type { SurveyTicket } from "#app/surveys/tokens/ticket.ts";
import { forgetDraft, readDraft, saveDraft, type Draft, type Keeper } from "./draft.ts";

export type Tools = {
  fetch: typeof globalThis.fetch;
  /** `sessionStorage`: never anything that outlives the tab. */
  storage: Keeper;
  blinding: Blinding;
  /** Waits so many milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** How long a reply is waited for, in milliseconds. */
  patience?: number;
};

/** Told once that it takes longer than usual: the same has been tried, and is tried again. */
export type OnDelay = () => void;

export type BeginOutcome =
  | "ready"
  /** No answer of this server's: begin again later, nothing is lost. */
  | "unreachable"
  | "signed-out"
  | "not-invited"
  | "closed"
  /** The school first makes sure that their new card or password is in the right hands; then it can begin. */
  | "held-back"
  /** Begun in another tab or on another machine, and only there can it go on. */
  | "elsewhere"
  /** The server did not sign with this wave's key: it may be trying to mark this person. */
  | "untrusted";

export type SendOutcome =
  | "sent"
  /** Call `send` again later; it repeats exactly what was tried. */
  | "unreachable"
  | "closed"
  | "refused";

const pauses = [500, 2_000, 5_000];
/** An old line, or a process that died, can leave a request hanging for minutes without failing. */
const usualPatience = 15_000;

/**
 * One person's way through one survey, in the browser: a blinded token while it is known who they are; answers kept in
 * this tab alone; a ballot that says nothing of who sends it. Each step is kept before it is tried, and trying again
 * repeats it exactly, so a reload or a lost reply loses nothing and counts nothing twice.
 */
export class AnswerBallot {
  readonly #ticket: SurveyTicket;
  readonly #tools: Tools;
  #draft: Draft | undefined;

  constructor(ticket: SurveyTicket, tools: Tools) {
    this.#ticket = ticket;
    this.#tools = tools;
    this.#draft = readDraft(tools.storage, ticket);
  }

  /** The option chosen for each question so far; survives a reload. */
  get answers(): Answers {
    return this.#draft?.answers ?? {};
  }

  /** From the first attempt to send on, nothing can be changed: the ballot may have arrived although no reply came. */
  get isSending(): boolean {
    return this.#draft?.isSending ?? false;
  }

  /** Gets the token, or finds the one from before a reload. Until it says `ready`, nothing can be answered. */
  async begin(onDelay?: OnDelay): Promise<BeginOutcome> {
    const draft = this.#draft ?? (await this.#makeDraft());
    if (draft.signature !== undefined) return "ready";
    const reply = await this.#askRepeatedly((signal) => this.#askForToken(draft.blinded, signal), onDelay);
    switch (reply?.outcome) {
      case "issued":
        return this.#takeToken(draft, reply.signature);
      case "signed-out":
        return "signed-out";
      case "held-back":
        return "held-back";
      case "not-open":
        this.forget();
        return "closed";
      case "has-another":
        this.forget();
        return "elsewhere";
      case "not-invited":
        this.forget();
        return "not-invited";
      case undefined:
        return "unreachable";
      default:
        return "untrusted";
    }
  }

  /** Undefined takes an answer back. */
  answer(question: string, option: string | undefined): void {
    if (this.#draft?.signature === undefined || this.isSending) return;
    const { [question]: _before, ...others } = this.#draft.answers;
    this.#draft.answers = option === undefined ? others : { ...others, [question]: option };
    this.#save();
  }

  /** Sends what has been answered, be it nothing. After `sent` nothing is left in the tab. */
  async send(onDelay?: OnDelay): Promise<SendOutcome> {
    const draft = this.#draft;
    if (draft?.signature === undefined) return "refused";
    const { wave, instrument } = this.#ticket;
    const { message, signature, answers } = draft;
    const body = packBallot({ wave, instrument, message, signature, answers });
    draft.isSending = true;
    this.#save();
    const reply = await this.#askRepeatedly((signal) => this.#postBallot(body, signal), onDelay);
    switch (reply?.outcome) {
      case "counted":
      case "already-counted":
        this.forget();
        return "sent";
      case "closed":
        this.forget();
        return "closed";
      case undefined:
        return "unreachable";
      default:
        return "refused";
    }
  }

  /** For a screen that nobody has touched for some minutes: the answers go, the token stays, so the vote is not lost. */
  forgetAnswers(): void {
    if (!this.#draft || this.isSending) return;
    this.#draft.answers = {};
    this.#save();
  }

  /** Leaves nothing in the tab. A token that was not used is lost with it. */
  forget(): void {
    this.#draft = undefined;
    forgetDraft(this.#tools.storage, this.#ticket);
  }

  async #makeDraft(): Promise<Draft> {
    const { wave, instrument, owner, publicKey } = this.#ticket;
    const context = ballotContext(wave, instrument);
    const { message, blinded, inverse } = await this.#tools.blinding.blind(decode(publicKey), context);
    const bytes = {
      message: toBase64url(message),
      blinded: toBase64url(blinded),
      inverse: toBase64url(inverse),
    };
    // Blinding takes a while. Whoever else began meanwhile, in this tab, was first: a second token there is not.
    this.#draft ??= readDraft(this.#tools.storage, this.#ticket) ?? {
      owner,
      instrument,
      ...bytes,
      answers: {},
    };
    this.#save();
    return this.#draft;
  }

  async #takeToken(draft: Draft, blindSignature: unknown): Promise<BeginOutcome> {
    const bytes = fromBase64url(blindSignature, signatureLength);
    if (!bytes) return "untrusted";
    const kept = { message: decode(draft.message), inverse: decode(draft.inverse) };
    try {
      const signature = await this.#tools.blinding.unblind(decode(this.#ticket.publicKey), kept, bytes);
      draft.signature = toBase64url(signature);
    } catch {
      return "untrusted";
    }
    this.#save();
    return "ready";
  }

  #askForToken(blinded: string, signal: AbortSignal): Promise<Response> {
    const { wave, instrument, slip } = this.#ticket;
    return this.#tools.fetch(`/survey/${wave}/token`, {
      method: "POST",
      // A slip stands for itself: whoever is signed in on this machine has nothing to do with it.
      credentials: slip === undefined ? "same-origin" : "omit",
      cache: "no-store",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ instrument, blinded, slip }),
      signal,
    });
  }

  #postBallot(body: string, signal: AbortSignal): Promise<Response> {
    return this.#tools.fetch(ballotAddress, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: { "content-type": "application/json" },
      body,
      signal,
    });
  }

  /** What this server said; undefined if after some attempts it has said nothing, or nothing but "later". */
  async #askRepeatedly(
    ask: (signal: AbortSignal) => Promise<Response>,
    onDelay?: OnDelay,
  ): Promise<Reply | undefined> {
    const { wait = sleep, patience = usualPatience } = this.#tools;
    for (const [attempt, pause] of [...pauses, undefined].entries()) {
      const reply = await ask(abortAfter(patience)).then(readReply, () => undefined);
      if (reply && reply.outcome !== "not-stored") return reply;
      if (attempt === 0) onDelay?.();
      if (pause !== undefined) await wait(pause);
    }
    return undefined;
  }

  #save(): void {
    if (this.#draft) saveDraft(this.#tools.storage, this.#ticket, this.#draft);
  }
}

type Reply = { outcome: string; signature?: unknown };

/** A network's sign-in page, a filter's refusal and a broken proxy are no answers of this server. */
async function readReply(response: Response): Promise<Reply | undefined> {
  const reply = (await response.json().catch(() => undefined)) as Reply | null | undefined;
  return typeof reply?.outcome === "string" ? reply : undefined;
}

function decode(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array();
}

/** `AbortSignal.timeout` is younger than some pupils' phones. */
function abortAfter(milliseconds: number): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), milliseconds);
  return abort.signal;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
