import { z } from "zod";
import { mostEventsInBatch } from "./progress-event.ts";

const word = z.string().min(1).max(64);

const eventSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/, "32 hexadecimal digits"),
  course: word,
  lesson: word,
  version: z.string().regex(/^[0-9a-f]{16}$/, "16 hexadecimal digits"),
  block: word,
  answer: z.record(z.string(), z.unknown()),
});

/** The body of `POST /progress`. `learner` is who the browser believes is signed in. */
export const batchSchema = z.strictObject({
  learner: word.optional(),
  events: z.array(eventSchema).min(1).max(mostEventsInBatch),
});
