import { timeSince } from "#app/calendar/clock.ts";
import type { AnswerBallot, BeginOutcome } from "./answer-ballot.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import type { Keeper } from "./draft.ts";
import { forgetPlace, forgetSlip, readPlace, savePlace } from "./place.ts";

/** What ends a visit without its being sent. */
export type Ending = Exclude<BeginOutcome, "ready" | "unreachable"> | "too-late";
export type Stage =
  /** On a shared computer: sit so that nobody sees. */
  | "cover"
  | "opening"
  | "beginning"
  | "questions"
  | "review"
  | "sending"
  /** Tried and not arrived: it is tried again. */
  | "waiting"
  | "refused"
  | "sent"
  /** Left: nothing is shown any more. */
  | "left"
  | Ending;

export type VisitState = {
  stage: Stage;
  /** Which screen of the form; meant only among the questions. */
  screen: number;
  answers: Answers;
  declined: readonly string[];
  isHidden: boolean;
  trouble: "slow" | "unreachable" | "idle" | undefined;
};

export type VisitFacts = {
  wave: string;
  owner: string;
  screens: number;
  isShared: boolean;
  /** No more tokens are given; whoever has one may still send. */
  isClosed: boolean;
  /** The server has given this person a token. */
  hasToken: boolean;
  /** Their card or password is new, and two people have not yet seen that it is in the right hands. */
  isHeldBack: boolean;
  /** What of a draft this tab holds. */
  draft: "none" | "asked" | "token";
};

type Browser = { storage: Keeper; now: () => number };

/** The most looks at the clock that pass between one attempt to send and the next. */
const longestPause = 15;

/** After so long without a touch the answers are removed: whoever left may not come back. */
export const longestIdle = 10 * 60_000;

/** One person's way over the survey page's screens: which one stands there, and what is kept of it in the tab. */
export class Visit {
  readonly #ballot: AnswerBallot;
  readonly #facts: VisitFacts;
  readonly #browser: Browser;
  readonly #listeners = new Set<() => void>();
  #touchedAt: number;
  #state: VisitState;
  #pause = 0;
  #pauseLeft = 0;

  constructor(ballot: AnswerBallot, facts: VisitFacts, browser: Browser) {
    this.#ballot = ballot;
    this.#facts = facts;
    this.#browser = browser;
    this.#touchedAt = browser.now();
    this.#state = this.#firstState();
    if (this.#state.stage === "waiting") void this.send();
  }

  get state(): VisitState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  sit(): void {
    this.#change({ stage: "opening" });
  }

  async begin(): Promise<void> {
    if (!this.#isAt("opening")) return;
    this.#change({ stage: "beginning", trouble: undefined });
    const outcome = await this.#ballot
      .begin(() => this.#sayItIsSlow("beginning"))
      .catch(() => "unreachable" as const);
    // Somebody left meanwhile.
    if (!this.#isAt("beginning")) return;
    if (outcome === "ready") this.goTo(0);
    else if (outcome === "unreachable") this.#change({ stage: "opening", trouble: "unreachable" });
    else this.#change({ stage: outcome });
  }

  /** Null stands for “I don’t want to answer”, of which the ballot knows no more than of a question that was skipped. */
  answer(question: string, option: string | null): void {
    this.#ballot.answer(question, option ?? undefined);
    const others = this.#state.declined.filter((one) => one !== question);
    this.#change({
      answers: this.#ballot.answers,
      declined: option === null ? [...others, question] : others,
    });
    this.#savePlace();
  }

  /** A screen of the form; past the last one comes the review. */
  goTo(screen: number): void {
    const stage = screen < this.#facts.screens ? "questions" : "review";
    this.#change({ stage, screen, isHidden: false, trouble: undefined });
    this.#savePlace();
  }

  next(): void {
    this.goTo(this.#state.screen + 1);
  }

  back(): void {
    if (this.#state.screen === 0) this.#change({ stage: "opening" });
    else this.goTo(this.#state.screen - 1);
  }

  review(): void {
    this.goTo(this.#facts.screens);
  }

  toggleHidden(): void {
    this.hide(!this.#state.isHidden);
  }

  hide(isHidden = true): void {
    if (this.#isAt("questions", "review")) this.#change({ isHidden });
  }

  async send(): Promise<void> {
    if (!this.#isAt("review", "waiting", "refused")) return;
    this.#change({ stage: "sending", trouble: undefined });
    const outcome = await this.#ballot
      .send(() => this.#sayItIsSlow("sending"))
      .catch(() => "unreachable" as const);
    if (!this.#isAt("sending")) return;
    if (outcome === "unreachable") this.#waitLonger();
    else if (outcome === "refused") this.#change({ stage: "refused" });
    else this.#end(outcome === "sent" ? "sent" : "too-late");
  }

  /** Called every now and then: what could not be sent is tried again, each time after about twice as long. */
  checkWaiting(): void {
    if (this.#pauseLeft > 0) this.#pauseLeft -= 1;
    else if (this.#isAt("waiting")) void this.send();
  }

  touch(): void {
    this.#touchedAt = this.#browser.now();
  }

  /** Called every now and then; a clock that stood still while the computer slept is noticed too. */
  checkIdle(): void {
    if (timeSince(this.#touchedAt, this.#browser.now()) < longestIdle) return;
    this.touch();
    if (this.#isAt("questions", "review")) this.#startOver();
  }

  /** Before a sign-out: nothing stays in the tab. */
  forget(): void {
    this.#ballot.forget();
    this.#forgetTab();
  }

  /** At a quick exit: nothing stays in the tab, and nothing on the screen. */
  leave(): void {
    this.#ballot.forget();
    this.#end("left");
  }

  #firstState(): VisitState {
    const { wave, owner, draft, isClosed, hasToken, isHeldBack, isShared, screens } = this.#facts;
    const base = { screen: 0, answers: {}, declined: [], isHidden: false, trouble: undefined };
    if (this.#ballot.isSending) return { ...base, stage: "waiting" };
    const place = readPlace(this.#browser.storage, wave, owner);
    if (draft === "token") {
      const isIdle = place !== undefined && timeSince(place.touchedAt, this.#browser.now()) >= longestIdle;
      if (isIdle) this.#ballot.forgetAnswers();
      if (isIdle || !place)
        return { ...base, stage: isShared ? "cover" : "opening", trouble: isIdle ? "idle" : undefined };
      const { screen, declined } = place;
      return {
        ...base,
        stage: screen < screens ? "questions" : "review",
        screen,
        declined,
        answers: this.#ballot.answers,
      };
    }
    if (isClosed) return { ...base, stage: "closed" };
    if (hasToken && draft === "none") return { ...base, stage: "elsewhere" };
    if (isHeldBack) return { ...base, stage: "held-back" };
    return { ...base, stage: isShared ? "cover" : "opening" };
  }

  #startOver(): void {
    const { isShared } = this.#facts;
    this.#ballot.forgetAnswers();
    this.#forgetTab();
    const stage = isShared ? "cover" : "opening";
    this.#change({ stage, screen: 0, answers: {}, declined: [], isHidden: false, trouble: "idle" });
  }

  #waitLonger(): void {
    this.#pauseLeft = this.#pause;
    this.#pause = Math.min(this.#pause * 2 + 1, longestPause);
    this.#change({ stage: "waiting", trouble: undefined });
  }

  #sayItIsSlow(stage: "beginning" | "sending"): void {
    if (this.#isAt(stage)) this.#change({ trouble: "slow" });
  }

  #end(stage: "sent" | "too-late" | "left"): void {
    this.#forgetTab();
    this.#change({ stage, screen: 0, answers: {}, declined: [], isHidden: false, trouble: undefined });
  }

  #forgetTab(): void {
    const { storage } = this.#browser;
    forgetPlace(storage, this.#facts.wave);
    forgetSlip(storage, this.#facts.wave);
  }

  #savePlace(): void {
    this.touch();
    const { screen, declined } = this.#state;
    const { owner, wave } = this.#facts;
    savePlace(this.#browser.storage, wave, { owner, screen, declined, touchedAt: this.#touchedAt });
  }

  #isAt(...stages: Stage[]): boolean {
    return stages.includes(this.#state.stage);
  }

  #change(change: Partial<VisitState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
