/**
 * One answer, as the learner's browser made it. It says what was chosen; right, passed and completed are worked out
 * on the server.
 */
export type ProgressEvent = {
  /** 128 random bits in hexadecimal: sent twice, it counts once. */
  id: string;
  course: string;
  lesson: string;
  /** Of the document that the learner had open. */
  version: string;
  block: string;
  answer: unknown;
};

export const mostEventsInBatch = 200;
export const mostBytesInBatch = 64 * 1024;
