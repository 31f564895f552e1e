/** What an attacker could learn, and how. Never shown: it tells what the release must not. */
export type Finding = {
  check: "rule" | "miscounted" | "cell" | "difference" | "equation" | "interval";
  measure: string;
  detail: string;
};
