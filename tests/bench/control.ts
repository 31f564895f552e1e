import http from "node:http";
import { once } from "node:events";
import type { Load } from "./interleaved.ts";

export type ControlAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** What Senim answers, byte for byte as it goes over the line, for the control to send. */
export async function readAnswerOf(
  origin: string,
  { method, path, headers, body }: Load["request"],
): Promise<ControlAnswer> {
  const request = http.request(new URL(path, origin), { method, headers, agent: false });
  request.end(body?.());
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  if (response.statusCode !== 200) throw new Error(`${method} ${path} answered ${response.statusCode}`);
  const dropped = ["connection", "keep-alive", "transfer-encoding", "date"];
  const kept = Object.entries(response.headers).filter(([name]) => !dropped.includes(name));
  const answer = Buffer.concat(chunks);
  return {
    status: 200,
    headers: {
      ...(Object.fromEntries(kept) as Record<string, string>),
      "content-length": String(answer.length),
    },
    body: answer,
  };
}
