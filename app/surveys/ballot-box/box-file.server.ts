import {
  boxFileIn,
  destroyBoxIn,
  isBoxIn,
  listBoxesIn,
  removeBoxFrom,
  type BoxFolder,
} from "#app/box/box-file.server.ts";

export function boxFileOf(dataFolder: string, wave: string): string {
  return boxFileIn(boxFolder(dataFolder), wave);
}

export function hasBoxFile(dataFolder: string, wave: string): boolean {
  return isBoxIn(boxFolder(dataFolder), wave);
}

export function removeBoxFile(dataFolder: string, wave: string): void {
  removeBoxFrom(boxFolder(dataFolder), wave);
}

/** Of a wave whose ballots are needed no longer. */
export function destroyBallotBox(dataFolder: string, wave: string): void {
  destroyBoxIn(boxFolder(dataFolder), wave);
}

/** The waves that have a box. */
export function wavesWithBoxes(dataFolder: string): string[] {
  return listBoxesIn(boxFolder(dataFolder));
}

function boxFolder(dataFolder: string): BoxFolder {
  return { dataFolder, name: "ballot-boxes" };
}
