import type { Tally } from "./tally.ts";

/** A QR code as a path, to draw it anywhere. */
type Qr = { size: number; path: string };

/** What a teacher's screen knows about a poll. Dates come as text. */
export type ClassPollState =
  | { step: "hands"; because: "few" | "sensitive"; pupils: number }
  | { step: "ready"; pupils: number; wasTooFew: boolean }
  | ({ step: "open"; pupils: number; way: WayIn } & PollNews)
  | { step: "closed"; pupils: number; result: Tally; closedOn: string; againFrom: string };

/** How phones come to the poll. */
export type WayIn = { code: string; address: string; qr: Qr; stream: string };

/** What the stream tells, again and again: how many have answered, and of which answers something may be seen. */
export type PollNews = { votes: number; shown: Tally | null };
export type PollEvent = PollNews & { isClosed: boolean };
