import { isRecord } from "#app/activities/parts/done.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import type { Luck } from "#app/activities/parts/rule.ts";
import type { Score } from "#app/activities/parts/score.ts";
import { mix } from "#app/activities/parts/shuffle.ts";
import { numbered, type Place } from "#app/activities/parts/place.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

export type Quiz = {
  kind: "quiz";
  id: string;
  title: string;
  /** The share of right answers that passes; null for a quiz that is there to learn from. */
  pass: number | null;
  questions: Question[];
};
export type Question = { id: string; asks: string; options: Option[] };
export type Option = { id: string; says: string; right: boolean; html: string };

/** Question → option. May be partial: each choice is saved when it is made. An attempt counts when it is handed in. */
export type QuizAnswer = { chosen: Record<string, string>; handedIn: boolean };

export type ShownQuiz = {
  kind: "quiz";
  id: string;
  title: string;
  pass: number | null;
  questions: { id: string; asks: string; options: { id: string; says: string }[] }[];
};
/** Question → what to say about the option that was chosen. */
export type QuizFeedback = Record<string, { isRight: boolean; right: string; html: string }>;

/** What a projector shows of it at one time. */
export type QuestionScreen = Place & { title: string; question: Question };

export const quizRule = {
  readAnswer(quiz: Quiz, value: unknown): QuizAnswer | undefined {
    if (!isRecord(value) || !isRecord(value.chosen)) return undefined;
    const chosen: Record<string, string> = {};
    for (const [questionId, optionId] of Object.entries(value.chosen)) {
      const question = quiz.questions.find(({ id }) => id === questionId);
      const option = question?.options.find(({ id }) => id === optionId);
      if (!option) return undefined;
      chosen[questionId] = option.id;
    }
    return { chosen, handedIn: value.handedIn === true };
  },

  readForm(quiz: Quiz, form: FormData) {
    if (form.has("again")) return { chosen: {}, handedIn: false };
    const given = quiz.questions.map(({ id }) => [id, form.get(id)] as const);
    return { chosen: Object.fromEntries(given.filter(([, option]) => option !== null)), handedIn: true };
  },

  isFinished: isQuizFinished,

  score(quiz: Quiz, { chosen }: QuizAnswer): Score {
    const right = quiz.questions.filter(({ id, options }) => chosen[id] === rightOption(options)).length;
    return { right, of: quiz.questions.length };
  },

  mark: ({ pass }: Quiz) => pass,

  /** An author puts the right option now here, now there, and may do so to a pattern. */
  mix(quiz: Quiz, mask: Mask): Quiz {
    const questions = quiz.questions.map((question) => {
      return { ...question, options: mix(question.options, mask, quiz.id, question.id) };
    });
    return { ...quiz, questions };
  },

  show(quiz: Quiz, mask: Mask): ShownQuiz {
    const questions = quizRule.mix(quiz, mask).questions.map(({ id, asks, options }) => ({
      id,
      asks,
      options: options.map((option) => ({ id: option.id, says: option.says })),
    }));
    return { ...quiz, questions };
  },

  /** A check explains itself only when the attempt is finished; a quiz to learn from, at once. */
  feedback(quiz: Quiz, answer: QuizAnswer): QuizFeedback {
    if (quiz.pass !== null && !isQuizFinished(quiz, answer)) return {};
    const feedback: QuizFeedback = {};
    for (const { id, options } of quiz.questions) {
      const chosen = options.find((option) => option.id === answer.chosen[id]);
      if (chosen) feedback[id] = { isRight: chosen.right, right: rightOption(options), html: chosen.html };
    }
    return feedback;
  },

  key: ({ pass, questions }: Quiz) => [
    pass,
    questions.map(({ id, options }) => [id, options.map((option) => option.id), rightOption(options)]),
  ],

  invent({ questions }: Quiz, ability: number, luck: Luck): QuizAnswer[] {
    const chosen = questions.map(({ id, options }) => {
      const isRight = luck.chance(ability);
      return [id, luck.pick(options.filter(({ right }) => right === isRight)).id] as const;
    });
    return [{ chosen: Object.fromEntries(chosen), handedIn: true }];
  },

  screens: ({ title, questions }: Quiz) =>
    numbered(questions, (question, place) => {
      return { title, question: { ...question, options: linkless(question.options) }, ...place };
    }),
};

export function isQuizFinished(
  { questions }: Pick<ShownQuiz, "questions">,
  { chosen, handedIn }: QuizAnswer,
): boolean {
  return handedIn && questions.every(({ id }) => id in chosen);
}

function rightOption(options: readonly Option[]): string {
  return options.find((option) => option.right)?.id ?? "";
}
