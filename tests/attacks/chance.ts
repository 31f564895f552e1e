/** What is the chance that a guess as good as this one, or better, comes about by shuffling? */
export type Verdict = { channel: string; p: number; hits: number };

type Guess = { channel: string; order: readonly string[] };

/**
 * Judges orders against the true one, forwards and backwards, by three marks: how many are in their very place; how many
 * stand beside somebody who truly was their neighbour; and how well early and late agree (Spearman). The smallest p
 * counts, times the number of looks taken (Bonferroni).
 */
export function judgeGuesses(
  guesses: readonly Guess[],
  truth: readonly string[],
): { p: number; verdicts: Verdict[] } {
  const verdicts = guesses.map((guess) => judge(guess, truth));
  const least = Math.min(1, ...verdicts.map(({ p }) => p));
  return { p: Math.min(1, least * verdicts.length), verdicts };
}

function judge({ channel, order }: Guess, truth: readonly string[]): Verdict {
  const known = truth.filter((one) => order.includes(one));
  const places = order.map((one) => known.indexOf(one));
  const hits = Math.max(hitsIn(places), hitsIn(places.toReversed()));
  const looks = [
    poissonTail(hitsIn(places), 1),
    poissonTail(hitsIn(places.toReversed()), 1),
    poissonTail(neighboursIn(places), (2 * (places.length - 1)) / places.length),
    normalTail(Math.abs(spearman(places)) * Math.sqrt(places.length - 1)),
  ];
  return { channel, hits, p: Math.min(1, Math.min(...looks) * looks.length) };
}

function hitsIn(places: readonly number[]): number {
  return places.filter((place, index) => place === index).length;
}

function neighboursIn(places: readonly number[]): number {
  return places.filter((place, index) => index > 0 && Math.abs(place - places[index - 1]!) === 1).length;
}

function spearman(places: readonly number[]): number {
  const n = places.length;
  const squares = places.reduce((sum, place, index) => sum + (place - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** The chance of at least so many, when `mean` are expected. */
function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term *= mean / (k + 1);
  }
  // From here on, adding what is left is more exact than taking away what went before.
  let rest = 0;
  for (let k = count; k < count + 200; k += 1) {
    rest += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, rest > 0 ? rest : 1 - below);
}

/** Both tails of the normal distribution; Abramowitz and Stegun 7.1.26. */
export function normalTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return series * Math.exp(-x * x);
}
