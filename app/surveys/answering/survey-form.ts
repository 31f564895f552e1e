import type { Language } from "#app/i18n/language.ts";
import type { Way } from "../way.ts";
import {
  pagesFor,
  scaleOf,
  type Instrument,
  type Item,
  type PictureId,
} from "#app/surveys/questionnaires/instrument.ts";

export type Option = { id: string; says: string; picture: PictureId | null };
export type Question = { id: string; ask: string; options: readonly Option[] };

/** What stands on the screen at once. `try` is for trying the pictures on: its answers are kept nowhere. */
export type Screen = {
  kind: "try" | "items" | "about";
  title: string | null;
  /** Said before the questions, e.g. what bullying is. */
  before: string | null;
  mayShuffle: boolean;
  questions: readonly Question[];
};

/** A questionnaire in one language as a person of one grade goes through it: no more than is said to them. */
export type SurveyForm = {
  title: string;
  audience: Instrument["audience"];
  /** One question at a time, with pictures, for those who are learning to read. */
  isForYoungest: boolean;
  opening: readonly string[];
  /** Those to try first, then the items, then the questions about oneself. */
  screens: readonly Screen[];
};

export function surveyFormOf(
  instrument: Instrument,
  { grade, way }: { grade: number | null; way: Way },
  language: Language,
): SurveyForm {
  const isForYoungest = instrument.layout === "item";
  const optionsOf = optionsByScale(instrument, language);
  const plain = { title: null, before: null, mayShuffle: false };

  const tries = instrument.warmUps.map((one): Screen => {
    return {
      ...plain,
      kind: "try",
      questions: [{ id: one.id, ask: one.ask[language], options: optionsOf(one) }],
    };
  });
  const items = pagesFor(instrument, grade).map(({ title, before, shuffle, items: asked }): Screen => {
    const words = { title: title?.[language] ?? null, before: before?.[language] ?? null };
    const questions = asked.map((item) => ({
      id: item.id,
      ask: item.ask[language],
      options: optionsOf(item),
    }));
    return { kind: "items", ...words, mayShuffle: shuffle, questions };
  });
  const about: Screen = {
    ...plain,
    kind: "about",
    questions: instrument.background.map(({ id, ask, options }) => ({
      id,
      ask: ask[language],
      options: options.map((option) => ({ id: option.id, says: option.title[language], picture: null })),
    })),
  };
  // A slip’s ballot counts in no group.
  const isGrouped = way === "account" && about.questions.length > 0;
  const asked = [...tries, ...items, ...(isGrouped ? [about] : [])];
  return {
    title: instrument.title[language],
    audience: instrument.audience,
    isForYoungest,
    opening: instrument.opening.map((paragraph) => paragraph[language]),
    screens: isForYoungest ? asked.flatMap(oneByOne) : asked,
  };
}

/** Which question stands where among its neighbours, drawn anew each time the page is opened and kept nowhere. */
export function shuffleScreens(screens: readonly Screen[], randomBelow: (limit: number) => number): Screen[] {
  return screens.map((screen) => {
    return screen.mayShuffle ? { ...screen, questions: shuffle(screen.questions, randomBelow) } : screen;
  });
}

/** The questions whose answers are sent; each has its place in “7 of 12”. */
export function countedQuestions(screens: readonly Screen[]): Question[] {
  return screens.flatMap(({ kind, questions }) => (kind === "try" ? [] : questions));
}

function shuffle<Element>(elements: readonly Element[], randomBelow: (limit: number) => number): Element[] {
  const drawn = [...elements];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as Element, drawn[last] as Element];
  }
  return drawn;
}

function oneByOne(screen: Screen): Screen[] {
  return screen.questions.map((question) => ({ ...screen, mayShuffle: false, questions: [question] }));
}

/** One list for all questions of a scale, so that it is sent once. */
function optionsByScale(instrument: Pick<Instrument, "scales">, language: Language) {
  const known = new Map<string, Option[]>();
  return function optionsOf(asked: Pick<Item, "scale">): Option[] {
    const options =
      known.get(asked.scale) ??
      scaleOf(instrument, asked).steps.map(({ id, title, picture }) => ({
        id,
        says: title[language],
        picture,
      }));
    known.set(asked.scale, options);
    return options;
  };
}
