export type Timer = {
  direction: "down" | "up";
  /** Of a count-down: from where. */
  seconds: number;
  /** Since when it runs (ms); null while it stands. */
  since: number | null;
  /** Milliseconds it ran before. */
  before: number;
  /** The screen it belongs to, and goes with; null for one that the teacher set. */
  screen: string | null;
};

export function startTimer(
  seconds: number,
  direction: Timer["direction"],
  now: number,
  screen: string | null = null,
): Timer {
  return { direction, seconds, since: now, before: 0, screen };
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return { ...timer, since: null, before: ranFor(timer, now) };
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : timer;
}

/** The seconds to show. A count-down ends at 0 and stays there, without an alarm. */
export function shownSeconds(timer: Timer, now: number): number {
  const passed = Math.floor(ranFor(timer, now) / 1000);
  return timer.direction === "up" ? passed : Math.max(0, timer.seconds - passed);
}

export function isOver(timer: Timer, now: number): boolean {
  return timer.direction === "down" && shownSeconds(timer, now) === 0;
}

function ranFor({ since, before }: Timer, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** 125 → “2:05” */
export function sayClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
