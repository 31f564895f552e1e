import { z } from "zod";
import type { ActivitySource } from "#app/activities/parts/element.ts";
import { html, id, listOf, text } from "#app/activities/parts/source-schema.ts";
import type { Quiz } from "./quiz.ts";

const option = z.object({ id, says: text, right: z.boolean().default(false), html });
const question = z.object({
  id,
  asks: text,
  options: listOf(option, 3, 4).refine((options) => options.filter(({ right }) => right).length === 1, {
    message: "needs exactly one option with right={true}",
  }),
});

export const quizSource = {
  name: "Quiz",
  attributes: { id: "key", title: "title", pass: "key" },
  lists: {
    questions: {
      name: "Question",
      attributes: { id: "key", asks: "sentence" },
      lists: {
        options: {
          name: "Option",
          attributes: { id: "key", says: "sentence", right: "key" },
          hasProse: true,
        },
      },
    },
  },
  schema: z.object({
    kind: z.literal("quiz"),
    id,
    title: text,
    pass: z.number().min(0.5).max(1).nullable().default(null),
    questions: listOf(question, 3, 12),
  }),
} satisfies ActivitySource<Quiz>;
