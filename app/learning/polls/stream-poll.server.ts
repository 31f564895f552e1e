import type { PollOffice } from "./close-poll.server.ts";
import { watchPoll } from "./watch-polls.server.ts";
import { minute } from "#app/calendar/durations.ts";

type Times = { beat: number; longest: number };

const usual: Times = {
  // A proxy or a firewall cuts what is silent for long, and so does the server itself after a minute.
  beat: 15_000,
  // More than any poll is open.
  longest: 40 * minute,
};

const streams = new Set<() => void>();

/** Server-sent events: how many have answered, until the poll is closed, the reader has gone, or the server stops. */
export function streamPoll(
  office: PollOffice,
  pollId: string,
  { beat, longest } = usual,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const end = () => {
        stop();
        controller.close();
      };
      const beating = setInterval(() => send(":\n\n"), beat).unref();
      const ending = setTimeout(end, longest).unref();
      streams.add(end);
      const unwatch = watchPoll(office, pollId, (event) => {
        send(`data: ${JSON.stringify(event)}\n\n`);
        if (event.isClosed) end();
      });
      stop = () => {
        unwatch();
        clearInterval(beating);
        clearTimeout(ending);
        streams.delete(end);
      };
    },
    cancel() {
      stop();
    },
  });
}

/** A stopping server waits for what it answers; these would keep it waiting. A reader asks again by itself. */
export function endStreams(): void {
  for (const end of streams) end();
}
