import { isRecord } from "#app/activities/parts/done.ts";
import { idsByMask, idsByName, type Mask } from "#app/activities/parts/mask.ts";
import type { Luck } from "#app/activities/parts/rule.ts";
import { mixApart } from "#app/activities/parts/shuffle.ts";
import { numbered, type Place } from "#app/activities/parts/place.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

/** Two columns; what stands on the left belongs to exactly one on the right. */
export type Match = {
  kind: "match";
  id: string;
  prompt: string;
  pairs: { id: string; item: string; fits: string; html: string }[];
};

/** Row → what was chosen for it: the pair that it stems from. May be partial; it counts when it is handed in whole. */
export type MatchAnswer = { joined: Record<string, string>; handedIn: boolean };

export type ShownMatch = {
  kind: "match";
  id: string;
  prompt: string;
  pairs: { id: string; item: string }[];
  /** In a mixed order; the same one in every language. Both columns bear masks. */
  fits: { id: string; says: string }[];
};
/** Row → what fits it, and why. */
export type MatchFeedback = Record<string, { isRight: boolean; right: string; html: string }>;

/** What a projector shows of it at one time. */
export type MatchScreen = Place & { prompt: string; row: Row };
type Row = {
  id: string;
  item: string;
  html: string;
  fits: { id: string; says: string }[];
  right: string;
  /** What the rows before this one have taken. */
  used: string[];
};

export const matchRule = {
  readAnswer(match: Match, value: unknown, mask: Mask): MatchAnswer | undefined {
    if (!isRecord(value) || !isRecord(value.joined)) return undefined;
    const ids = match.pairs.map(({ id }) => id);
    const rows = idsByName(ids, rowsOf(match), mask);
    const fits = idsByName(ids, fitsOf(match), mask);
    const joined: Record<string, string> = {};
    for (const [rowName, fitName] of Object.entries(value.joined)) {
      const row = rows.get(rowName);
      const fit = typeof fitName === "string" ? fits.get(fitName) : undefined;
      if (row === undefined || fit === undefined) return undefined;
      joined[row] = fit;
    }
    return { joined, handedIn: value.handedIn === true };
  },

  readForm(match: Match, form: FormData, mask: Mask) {
    const ids = match.pairs.map(({ id }) => id);
    const rows = idsByMask(ids, rowsOf(match), mask);
    // A row left at “choose” comes as an empty text.
    const given = [...form].filter(([name, fit]) => rows.has(name) && fit !== "");
    return { joined: Object.fromEntries(given), handedIn: true };
  },

  isFinished: isMatchFinished,

  score({ pairs }: Match, { joined }: MatchAnswer) {
    return { right: pairs.filter(({ id }) => joined[id] === id).length, of: pairs.length };
  },

  show(match: Match, mask: Mask): ShownMatch {
    const { kind, id, prompt, pairs } = match;
    const [row, fit] = [rowsOf(match), fitsOf(match)];
    return {
      kind,
      id,
      prompt,
      pairs: pairs.map((pair) => ({ id: row(mask, pair.id), item: pair.item })),
      fits: mixApart(pairs, mask, id).map((pair) => ({ id: fit(mask, pair.id), says: pair.fits })),
    };
  },

  showAnswer(match: Match, { joined, handedIn }: MatchAnswer, mask: Mask): MatchAnswer {
    const [row, fit] = [rowsOf(match), fitsOf(match)];
    const shown = Object.entries(joined).map(([one, other]) => [row(mask, one), fit(mask, other)] as const);
    return { joined: Object.fromEntries(shown), handedIn };
  },

  /** Explained when all is handed in, so that trying one row gives nothing away. */
  feedback(match: Match, answer: MatchAnswer, mask: Mask): MatchFeedback {
    if (!isMatchFinished(match, answer)) return {};
    const [row, fit] = [rowsOf(match), fitsOf(match)];
    const said = match.pairs.map(({ id, html }) => {
      return [row(mask, id), { isRight: answer.joined[id] === id, right: fit(mask, id), html }] as const;
    });
    return Object.fromEntries(said);
  },

  key: ({ pairs }: Match) => pairs.map(({ id }) => id),

  invent({ pairs }: Match, ability: number, luck: Luck): MatchAnswer[] {
    const joined = pairs.map(({ id }) => [id, luck.chance(ability) ? id : luck.pick(pairs).id] as const);
    return [{ joined: Object.fromEntries(joined), handedIn: true }];
  },

  screens(match: Match, mask: Mask): MatchScreen[] {
    const { fits } = matchRule.show(match, mask);
    const fitOf = (pair: Match["pairs"][number]) => fits.find(({ says }) => says === pair.fits)?.id ?? "";
    return numbered(linkless(match.pairs), (pair, place) => {
      const used = match.pairs.slice(0, place.number - 1).map(fitOf);
      const row = { id: pair.id, item: pair.item, html: pair.html, fits, right: fitOf(pair), used };
      return { prompt: match.prompt, row, ...place };
    });
  },
};

export function isMatchFinished(
  { pairs }: Pick<ShownMatch, "pairs">,
  { joined, handedIn }: MatchAnswer,
): boolean {
  return handedIn && Object.keys(joined).length === pairs.length;
}

function rowsOf({ id }: Match) {
  return (mask: Mask, pair: string) => mask(id, pair, "item");
}

function fitsOf({ id }: Match) {
  return (mask: Mask, pair: string) => mask(id, pair, "fits");
}
