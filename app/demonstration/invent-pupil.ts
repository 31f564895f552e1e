import { familyName, peoples, shares, type Gender, type People } from "./names.ts";
import type { Random } from "./random.ts";

export type PupilName = { givenName: string; familyName: string };

/** Names for pupils taught in a language; nobody at the school has the same two names. */
export function pupilInventor(
  random: Random,
  taken: readonly PupilName[],
): (language: "kk" | "ru") => PupilName {
  const known = new Set(taken.map(fullName));

  return (language) => {
    for (;;) {
      const names = peoples[pickPeople(shares[language], random)];
      const gender: Gender = random.chance(0.5) ? "f" : "m";
      const name = {
        givenName: random.pick(names[gender]),
        familyName: familyName(random.pick(names.family), gender),
      };
      if (known.has(fullName(name))) continue;
      known.add(fullName(name));
      return name;
    }
  };
}

function fullName({ givenName, familyName: family }: PupilName): string {
  return `${givenName} ${family}`;
}

function pickPeople(share: Partial<Record<People, number>>, random: Random): People {
  let drawn = random.below(100);
  for (const [people, count] of Object.entries(share)) {
    drawn -= count;
    if (drawn < 0) return people as People;
  }
  throw new Error("the shares of the peoples do not add up to a hundred");
}
