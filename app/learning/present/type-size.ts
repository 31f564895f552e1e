/** In px. Smaller than this nobody reads; then the screen scrolls. */
export const leastSize = 15;

/** The largest type that a window of this size gets: 26 px on a phone, 54 px on a projector of 1440 × 900. */
export function mostSize(width: number, height: number): number {
  // A low window counts as a narrow one.
  const wide = Math.min(width, height * 1.6);
  return Math.round(Math.min(80, Math.max(24, 26 + ((wide - 360) * 28) / 1080)));
}

/** The largest size, in half pixels, at which everything fits; `fits` is asked a few times only. */
export function largestFitting(least: number, most: number, fits: (size: number) => boolean): number {
  let [low, high] = [Math.round(least * 2), Math.round(most * 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle / 2)) low = middle;
    else high = middle - 1;
  }
  return low / 2;
}
