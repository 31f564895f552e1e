import type { PollResult } from "./tally.ts";

/** A QR code as a path, to draw it anywhere. */
type Qr = { size: number; path: string };

/** Why a poll has ended without a result: too few answers, or a server that has stopped meanwhile. */
export type NoResult = "few" | "lost";

/** What a teacher's screen knows about a poll. Dates come as text. */
export type ClassPollState =
  | { step: "hands"; because: "few" | "sensitive"; pupils: number }
  | { step: "ready"; pupils: number; last: NoResult | null }
  | { step: "open"; pupils: number; way: WayIn; votes: number }
  | { step: "closed"; pupils: number; result: PollResult; closedOn: string; againFrom: string };

/** How phones come to the poll. */
export type WayIn = { code: string; address: string; qr: Qr; stream: string };

/** What the stream tells, again and again: how many have answered, and nothing of what. */
export type PollEvent = { votes: number; isClosed: boolean };
