import { undecided, type Decision } from "#app/activities/parts/decision.ts";
import { formOf } from "#app/activities/block-screen.ts";
import { beatsOf, formOn, lastBeatOf, type Screen } from "./screen.ts";
import { startTimer, type Timer } from "./timer.ts";

/** Where a presentation stands. The projector's window and the notes window hold the same one. */
export type Show = {
  /** Grows with each move: of two the higher is the later. */
  turn: number;
  at: number;
  beat: number;
  isBlank: boolean;
  timer: Timer | null;
  /** Since when the present step is on (ms); null before the lesson has begun. */
  since: number | null;
  /** Milliseconds already spent on each step, by its index. */
  spent: Record<number, number>;
  /** Activity → what the class has decided. */
  decisions: Record<string, Decision>;
};

/** From a screen of the lesson; a screen that is not there is the cover. */
export function openShow(screens: readonly Screen[], id: string): Show {
  const at = Math.max(
    0,
    screens.findIndex((screen) => screen.id === id),
  );
  return { turn: 0, at, beat: 0, isBlank: false, timer: null, since: null, spent: {}, decisions: {} };
}

export function decisionOn(show: Show, block: string): Decision {
  return show.decisions[block] ?? undecided;
}

/** “Next”: a blank screen comes back first; then the rest of this screen, then the next one. */
export function goOn(show: Show, screens: readonly Screen[], now: number): Show {
  if (show.isBlank) return { ...show, isBlank: false };
  const screen = screens[show.at];
  if (!screen) return show;
  const { content } = screen;
  if (content.kind === "block") {
    const { kind, block } = content.block;
    const next = formOf(kind).goOn?.(content.block, decisionOn(show, block));
    if (next) return decide(show, block, next);
  }
  if (show.beat + 1 < beatsOf(screen)) return toBeat(show, screens, show.beat + 1, now);
  return show.at + 1 < screens.length ? goTo(show, screens, show.at + 1, 0, now) : show;
}

/** “Back”: the same way. */
export function goBack(show: Show, screens: readonly Screen[], now: number): Show {
  if (show.isBlank) return { ...show, isBlank: false };
  const content = screens[show.at]?.content;
  if (content?.kind === "block") {
    const { kind, block } = content.block;
    const before = formOf(kind).goBack?.(content.block, decisionOn(show, block));
    if (before) return decide(show, block, before);
  }
  if (show.beat > 0) return toBeat(show, screens, show.beat - 1, now);
  const previous = screens[show.at - 1];
  return previous ? goTo(show, screens, show.at - 1, lastBeatOf(previous), now) : show;
}

export function goTo(show: Show, screens: readonly Screen[], at: number, beat: number, now: number): Show {
  const screen = screens[at];
  if (!screen) return show;
  const left = screens[show.at];
  const isOtherStep = left?.step !== screen.step;
  const begins = show.since === null && screen.content.kind !== "cover";
  return {
    ...show,
    at,
    beat,
    isBlank: false,
    timer: show.timer?.screen && show.timer.screen !== screen.id ? null : show.timer,
    since: begins || (show.since !== null && isOtherStep) ? now : show.since,
    spent:
      left && isOtherStep ? { ...show.spent, [left.step]: spentOn(show, left.step, true, now) } : show.spent,
  };
}

export function toBeat(show: Show, screens: readonly Screen[], beat: number, now: number): Show {
  const screen = screens[show.at];
  const quietFor = screen && formOn(screen)?.quietFor;
  if (!quietFor) return { ...show, beat };
  const teachers = show.timer?.screen === screen.id ? null : show.timer;
  return { ...show, beat, timer: beat > 0 ? startTimer(quietFor, "down", now, screen.id) : teachers };
}

export function decide(show: Show, block: string, change: Partial<Decision>): Show {
  const decision = { ...decisionOn(show, block), ...change };
  return { ...show, decisions: { ...show.decisions, [block]: decision } };
}

/** Milliseconds spent on a step until now. */
export function spentOn(show: Show, step: number, isOn: boolean, now: number): number {
  const running = isOn && show.since !== null ? Math.max(0, now - show.since) : 0;
  return (show.spent[step] ?? 0) + running;
}

/** Milliseconds since the lesson has begun, as far as it was on a screen. */
export function spentInAll(show: Show, now: number): number {
  const before = Object.values(show.spent).reduce((sum, spent) => sum + spent, 0);
  return before + (show.since === null ? 0 : Math.max(0, now - show.since));
}
