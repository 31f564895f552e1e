import { existsSync } from "node:fs";
import { openBox, createBox, shutBox } from "#app/box/box.server.ts";
import { boxFileIn, isBoxIn, listBoxesIn, removeBoxFrom, type BoxFolder } from "#app/box/box-file.server.ts";
import { countSpent, listPapers, type CastOutcome } from "#app/box/slots.server.ts";
import { ofThisRun } from "./run-key.server.ts";
import { sealedLength, sealVote, unsealVote, type Vote } from "./sealed-vote.server.ts";

const opened = new Map<string, ReturnType<typeof openBox>>();

/** As many slots as there can be papers: one for each pupil, and as many without an account. */
export function createPollBox(dataFolder: string, pollId: string, roll: number): void {
  const file = boxFileIn(folderOf(dataFolder), pollId);
  createBox(file, { slots: 2 * roll, length: sealedLength, keeping: "fleeting" });
}

/** Counts a paper once, with what was chosen on it. */
export function castIntoBox(
  dataFolder: string,
  pollId: string,
  { messageHash, ...vote }: Vote & { messageHash: Uint8Array },
): CastOutcome {
  const paper = sealVote(keyOf(pollId), vote);
  return findBox(dataFolder, pollId)?.cast([{ messageHash, paper }])[0] ?? "closed";
}

export function countInBox(dataFolder: string, pollId: string): number {
  const box = findBox(dataFolder, pollId);
  return box ? countSpent(box.sqlite) : 0;
}

/** Takes no more votes, and gives those that are in it, in no order; undefined if there is no box. */
export function emptyPollBox(dataFolder: string, pollId: string): Vote[] | undefined {
  const box = findBox(dataFolder, pollId);
  if (!box) return undefined;
  shutBox(box.sqlite);
  const key = keyOf(pollId);
  return listPapers(box.sqlite).map((paper) => unsealVote(key, paper));
}

export function removePollBox(dataFolder: string, pollId: string): void {
  const folder = folderOf(dataFolder);
  closeBox(boxFileIn(folder, pollId));
  try {
    removeBoxFrom(folder, pollId);
  } catch {
    // Where another process that has it open keeps it there (Windows), it goes with the strays.
  }
}

export function listPollBoxes(dataFolder: string): string[] {
  return listBoxesIn(folderOf(dataFolder));
}

export function pollBoxFile(dataFolder: string, pollId: string): string {
  return boxFileIn(folderOf(dataFolder), pollId);
}

/** Those that another process has removed, or all. */
export function closePollBoxes(which: "removed" | "all"): void {
  for (const file of opened.keys()) if (which === "all" || !existsSync(file)) closeBox(file);
}

function findBox(dataFolder: string, pollId: string) {
  const folder = folderOf(dataFolder);
  const file = boxFileIn(folder, pollId);
  const known = opened.get(file);
  if (known || !isBoxIn(folder, pollId)) return known;
  const box = openBox(file, "fleeting");
  opened.set(file, box);
  return box;
}

function closeBox(file: string): void {
  opened.get(file)?.sqlite.close();
  opened.delete(file);
}

function keyOf(pollId: string): Uint8Array {
  return ofThisRun("votes", pollId);
}

function folderOf(dataFolder: string): BoxFolder {
  return { dataFolder, name: "poll-boxes" };
}
