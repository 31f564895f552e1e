import { isMatchFinished } from "./answering.ts";
import { isRecord } from "./done.ts";
import { maskId, shuffle } from "./shuffle.ts";

/** Two columns; what stands on the left belongs to exactly one on the right. */
export type Match = {
  kind: "match";
  id: string;
  prompt: string;
  pairs: { id: string; item: string; fits: string; html: string }[];
};

/** Row → what was chosen for it, both by their masked ids. May be partial; it counts when it is handed in whole. */
export type MatchAnswer = { joined: Record<string, string>; handedIn: boolean };

export type ShownMatch = {
  kind: "match";
  id: string;
  prompt: string;
  pairs: { id: string; item: string }[];
  /** In a mixed order; the same one in every language. */
  fits: { id: string; says: string }[];
};
/** Row → what fits it, and why. */
export type MatchFeedback = Record<string, { isRight: boolean; right: string; html: string }>;

export const matchRule = {
  readAnswer(match: Match, value: unknown): MatchAnswer | undefined {
    if (!isRecord(value) || !isRecord(value.joined)) return undefined;
    const rows = Object.keys(rightFits(match));
    const fits = Object.values(rightFits(match));
    const joined: Record<string, string> = {};
    for (const [row, fit] of Object.entries(value.joined)) {
      if (!rows.includes(row) || typeof fit !== "string" || !fits.includes(fit)) return undefined;
      joined[row] = fit;
    }
    return { joined, handedIn: value.handedIn === true };
  },

  readForm(match: Match, form: FormData) {
    const given = Object.keys(rightFits(match)).map((row) => [row, form.get(row)] as const);
    // A row left at “choose” comes as an empty text.
    return { joined: Object.fromEntries(given.filter(([, fit]) => fit)), handedIn: true };
  },

  score(match: Match, { joined }: MatchAnswer) {
    const rows = Object.entries(rightFits(match));
    return { right: rows.filter(([row, fit]) => joined[row] === fit).length, of: rows.length };
  },

  show(match: Match): ShownMatch {
    const { kind, id, prompt, pairs } = match;
    const fits = pairs.map((pair) => ({ id: fitId(match, pair.id), says: pair.fits }));
    return {
      kind,
      id,
      prompt,
      pairs: pairs.map((pair) => ({ id: rowId(match, pair.id), item: pair.item })),
      fits: shuffle(fits, (fit) => fit.id),
    };
  },

  /** Explained when all is handed in, so that trying one row gives nothing away. */
  feedback(match: Match, answer: MatchAnswer): MatchFeedback {
    if (!isMatchFinished(match, answer)) return {};
    const said = match.pairs.map(({ id, html }) => {
      const [row, right] = [rowId(match, id), fitId(match, id)];
      return [row, { isRight: answer.joined[row] === right, right, html }] as const;
    });
    return Object.fromEntries(said);
  },

  key: ({ pairs }: Match) => pairs.map(({ id }) => id),
};

/** Row → the fit that belongs to it. Stays on the server. */
export function rightFits(match: Match): Record<string, string> {
  return Object.fromEntries(match.pairs.map(({ id }) => [rowId(match, id), fitId(match, id)]));
}

function rowId(match: Match, pair: string): string {
  return maskId(match.id, pair, "item");
}

function fitId(match: Match, pair: string): string {
  return maskId(match.id, pair, "fits");
}
