import type { IncomingMessage, ServerResponse } from "node:http";
import { ballotLength, unpackBallot } from "#app/surveys/blind-signature/ballot.ts";
import { createBallotDesk, type BallotResult } from "./cast-ballot.server.ts";
import { createRefusalLimit } from "./refusal-limit.ts";

type Answer = BallotResult | "not-a-ballot";

const statuses: Record<Answer, number> = {
  counted: 200,
  "already-counted": 200,
  "not-a-ballot": 400,
  "not-answers": 400,
  "not-a-token": 403,
  "no-such-survey": 404,
  closed: 410,
  "not-stored": 503,
};

/**
 * Answers `POST /ballot`, before session, router and log. It reads no header but the length, and knows the address only
 * to count refusals in memory: who sends a ballot is nowhere learned, so nowhere kept.
 */
export function createBallotHandler(dataFolder: string) {
  const desk = createBallotDesk(dataFolder);
  const isFlood = createRefusalLimit();
  return { answer, close: desk.close };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const result = await judge(req);
    if (res.destroyed) return;
    const status = statuses[result];
    const isRefused = status >= 400 && status !== 503;
    const isNonsense = isRefused && isFlood(req.socket.remoteAddress ?? "", performance.now());
    const body = JSON.stringify({ outcome: result });
    res.writeHead(isNonsense ? 429 : status, {
      "content-type": "application/json",
      "content-length": body.length,
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": "5" }),
      // What is still under way of a body that is too long is not read.
      ...((isNonsense || !req.complete) && { connection: "close" }),
    });
    res.end(body);
  }

  async function judge(req: IncomingMessage): Promise<Answer> {
    try {
      const text = await readExactly(req, ballotLength);
      const ballot = text === undefined ? undefined : unpackBallot(text);
      return ballot ? await desk.cast(ballot) : "not-a-ballot";
    } catch {
      return "not-stored";
    }
  }
}

/** The body if it is exactly so many bytes long. */
async function readExactly(req: IncomingMessage, length: number): Promise<string | undefined> {
  if (req.headers["content-length"] !== String(length)) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return body.length === length ? body.toString("latin1") : undefined;
}
