import { Outbox } from "./outbox.ts";
import type { ProgressAnswer } from "./progress-action.ts";

type Reader = (answer: ProgressAnswer) => void;

let opened: { learner: string; outbox: Outbox } | undefined;
const readers = new Set<Reader>();

/** The one outbox of this tab: it outlives the lesson, so that answers wait wherever the learner goes on. */
export function tabOutbox(learner: string): Outbox {
  if (opened?.learner !== learner) opened = { learner, outbox: new Outbox(learner, browser(), tellReaders) };
  return opened.outbox;
}

/** Hears what the server says of answers; returns what stops it. */
export function hearAnswers(reader: Reader): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

function tellReaders(answer: ProgressAnswer): void {
  for (const reader of readers) reader(answer);
}

function browser() {
  return {
    send: (body: string, isLeaving: boolean) =>
      fetch("/progress", {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
        body,
        keepalive: isLeaving,
        // An old line can hang for minutes without failing.
        signal: isLeaving ? undefined : AbortSignal.timeout(15_000),
      }),
    storage: sessionStorage,
    later: (task: () => void, milliseconds: number) => void setTimeout(task, milliseconds),
  };
}
