import { onceUnlocked } from "#db/locked.ts";
import type { CastOutcome } from "#app/box/slots.server.ts";
import { readBallotPaper } from "./ballot-paper.server.ts";
import type { OpenPoll } from "./poll.ts";
import { castIntoBox } from "./poll-box.server.ts";

type Vote = { poll: OpenPoll; paper: string; option: string };

/** Puts a paper into the box with what was chosen on it. Who sends it is not asked: the paper is its own proof. */
export async function castVote(
  dataFolder: string,
  { poll, paper, option }: Vote,
): Promise<CastOutcome | "no-paper" | "no-option"> {
  const given = readBallotPaper(poll.id, paper);
  if (!given) return "no-paper";
  const place = poll.options.indexOf(option);
  if (place === -1) return "no-option";
  return onceUnlocked(() => castIntoBox(dataFolder, poll.id, { ...given, option: place }));
}
