import { answerTo, wasAsked, type Question } from "./questions.ts";
import type { Row } from "./row.ts";
import { scoreOf, type Scale } from "./scales.ts";

/** One column of the sealed rows, by row: the step chosen, and whether the item was asked at all. */
export type Answered = { question: Question; steps: (number | null)[]; asked: boolean[] };

/** By row, from 0 to 1; undefined where too little was answered. */
export type Scored = { scale: Scale; scores: (number | undefined)[] };

export function answersTo(question: Question, rows: readonly Row[]): Answered {
  const steps = rows.map((row) => answerTo(question, row));
  const asked = rows.map((row) => wasAsked(question, row));
  return { question, steps, asked };
}

export function scoresOn(scale: Scale, rows: readonly Row[], leastAnswered: number): Scored {
  return { scale, scores: rows.map((row) => scoreOf(scale, row, leastAnswered)) };
}
