import type { FieldErrors } from "#app/forms/field-errors.ts";
import type { OpeningProblem } from "../waves/wave.ts";

type Words = {
  running: string;
  tooSoon: (date: string) => string;
  insecure: { title: string };
  problems: {
    who: string;
    tooFew: (who: string, eligible: number) => string;
    closes: string;
    opens: string;
    plan: string;
  };
};
type Naming = { date: (at: number) => string; titleOf: (instrument: string) => string };

/** What stands against opening, each beside the field that can mend it. */
export function openingErrors(
  problems: readonly OpeningProblem[],
  words: Words,
  { date, titleOf }: Naming,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const one of problems) {
    const [field, says] = errorOf(one);
    errors[field] = errors[field] ? `${errors[field]} ${says}` : says;
  }
  return errors;

  function errorOf(one: OpeningProblem): [field: string, says: string] {
    switch (one.problem) {
      case "insecure-address":
        return ["form", words.insecure.title];
      case "wave-running":
        return ["form", words.running];
      case "referral-plan":
        return ["plan", words.problems.plan];
      case "too-soon":
        return ["opens", words.tooSoon(date(one.earliest))];
      case "dates":
        return ["closes", words.problems.closes];
      case "nobody-asked":
      case "asked-twice":
        return ["who", words.problems.who];
      case "too-few":
        return ["who", words.problems.tooFew(titleOf(one.instrument), one.eligible)];
    }
  }
}
