export type Pupil = { accountId: string; givenName: string; familyName: string };

/** By family name, then given name, as the alphabet of the language has them (Ә after А, not after Я). */
export function sortByName<Person extends Pick<Pupil, "givenName" | "familyName">>(
  people: readonly Person[],
  language: string,
): Person[] {
  const { compare } = collatorOf(language);
  return people.toSorted((a, b) => compare(a.familyName, b.familyName) || compare(a.givenName, b.givenName));
}

export type NamedPupil = { accountId: string; name: string };

/** First names, each with only as much of the family name as tells two of the same name apart. */
export function firstNames(pupils: readonly Pupil[], language: string): NamedPupil[] {
  const { compare } = collatorOf(language);
  return pupils
    .map((pupil) => ({ accountId: pupil.accountId, name: tellingName(pupil, pupils) }))
    .toSorted((a, b) => compare(a.name, b.name));
}

function tellingName(pupil: Pupil, pupils: readonly Pupil[]): string {
  const forms = [
    (one: Pupil) => one.givenName,
    (one: Pupil) => `${one.givenName} ${one.familyName.slice(0, 1)}.`,
    (one: Pupil) => `${one.givenName} ${one.familyName}`,
  ] as const;
  const isTelling = (form: (one: Pupil) => string) =>
    pupils.filter((other) => isSame(form(other), form(pupil))).length === 1;
  return (forms.find(isTelling) ?? forms[2])(pupil);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const collators = new Map<string, Intl.Collator>();

/** Made once for each language: making one takes longer than sorting a class. */
function collatorOf(language: string): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, collator);
  return collator;
}
