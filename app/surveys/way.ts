/** How somebody came to the survey: with an account of the school’s, or with a paper slip’s code. */
export type Way = "account" | "slip";

/** Each questionnaire of a wave has a key for each way, so that a token tells the way and nothing else. */
export type KeyId = { instrument: string; way: Way };

const ofSlips = ".slip";

/** What a key is called in the name of its file and in the ballot box. */
export function keyName({ instrument, way }: KeyId): string {
  return way === "slip" ? instrument + ofSlips : instrument;
}

export function readKeyName(name: string): KeyId {
  return name.endsWith(ofSlips)
    ? { instrument: name.slice(0, -ofSlips.length), way: "slip" }
    : { instrument: name, way: "account" };
}
