import { gammaln } from "simple-statistics";
import { z95 } from "./normal.ts";

/** The two-sided p-value of a t statistic; the degrees of freedom may be a fraction. */
export function studentTProbability(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** How many standard errors a two-sided 95 % interval reaches to each side. */
export function studentT95(degrees: number): number {
  let t = z95;
  // Newton’s steps never pass the root from this side, since the tail is convex.
  for (let round = 0; round < 50; round += 1) {
    const step = (studentTProbability(t, degrees) - 0.05) / (2 * density(t, degrees));
    t += step;
    if (Math.abs(step) < 1e-12) break;
  }
  return t;
}

function density(t: number, degrees: number): number {
  const scale = Math.exp(gammaln((degrees + 1) / 2) - gammaln(degrees / 2)) / Math.sqrt(degrees * Math.PI);
  return scale * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
}

/** The regularized incomplete beta function, by Lentz’s continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side; the other one is its mirror.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let c = 1;
  let value = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      step = d * c;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}

function awayFromZero(number: number): number {
  return Math.abs(number) < 1e-300 ? 1e-300 : number;
}
