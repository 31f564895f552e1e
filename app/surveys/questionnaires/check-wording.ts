import type { Language } from "#app/i18n/language.ts";

/** A question with one of these says the thing the wrong way round, which small children answer by chance. */
const negations: Record<Language, RegExp> = {
  kk: /^(емес|жоқ|ешкім|ешқашан|ештеңе|.+[мбп][ае]й(сың|сің|сыз|сіз|ды|ді)?|.+[мбп][ае](ған|ген))$/,
  ru: /^(не|ни|нет|никто|никогда|нельзя|ничего|без)$/,
  en: /^(not|no|never|nobody|none|nothing|without|cannot|.+n['’]t)$/,
};

type Wanted = {
  /** The words of the period that the question is about, if its scale has one. */
  period: string | undefined;
  longest: number;
};

/** What can be told of a question's wording without understanding it. */
export function wordingFaults(
  text: string,
  language: Language,
  { period, longest }: Wanted,
): { says: string; mend: string }[] {
  const faults: { says: string; mend: string }[] = [];
  const words = text.toLowerCase();
  if (!/^[^?]+\?$/.test(text)) {
    faults.push({ says: "this is not one question", mend: "End it with its only question mark." });
  }
  const negation = words.split(/[^\p{L}'’-]+/u).find((word) => negations[language].test(word));
  if (negation) {
    faults.push({
      says: `"${negation}" makes the question negative`,
      mend: "Ask it the positive way round.",
    });
  }
  if (period && !words.includes(period)) {
    faults.push({
      says: "the period its scale is about is not named",
      mend: `Say “${period}” in the question.`,
    });
  }
  if (text.length > longest) {
    faults.push({ says: `${text.length} characters are too many`, mend: `Say it in ${longest} at most.` });
  }
  return faults;
}
