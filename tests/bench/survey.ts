import { spawnSync } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import type { Viewer } from "#app/accounts/viewer.ts";
import { fromBase64url, toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { packBallot } from "#app/surveys/blind-signature/ballot.ts";
import { quickBlinding } from "#app/demonstration/quick-blinding.ts";
import { serveSurvey, type ServedSurvey } from "#tests/surveys/served-survey.ts";
import { answersOf } from "#tests/surveys/survey-school.ts";
import { blindFor } from "#tests/surveys/voter.ts";

export type SurveyFigures = { tokensPerSecond: number; ballotsPerSecond: number };
type Voter = { viewer: Viewer; blinded: Awaited<ReturnType<typeof blindFor>> };

const connections = 16;

/** Tokens given and ballots taken per second, each on the disk before it is answered, by one process on one core. */
export async function measureSurvey(pupils = 1_500): Promise<SurveyFigures> {
  const school = await serveSurvey({ pupils, env: { SENIM_LOG: "error", NODE_ENV: "production" } });
  try {
    spawnSync("taskset", ["-apc", "0", String(school.server().process.pid)]);
    const voters = await Promise.all(
      school.pupils.map(async (viewer): Promise<Voter> => ({ viewer, blinded: await blindFor(school.wave) })),
    );
    const tokens = await measure(voters, (voter, agent) => askForToken(school, voter, agent));
    const bodies = await Promise.all(
      voters.map((voter, number) => fillIn(school, voter, tokens.answers[number] ?? "", number)),
    );
    const ballots = await measure(bodies, (body, agent) => post(school, "/ballot", body, {}, agent));
    return { tokensPerSecond: tokens.perSecond, ballotsPerSecond: ballots.perSecond };
  } finally {
    await school.close();
  }
}

async function measure<Item>(
  items: readonly Item[],
  work: (item: Item, agent: http.Agent) => Promise<string>,
) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const answers: string[] = [];
  const ahead = items.entries();
  const began = performance.now();
  const workers = Array.from({ length: connections }, async () => {
    for (const [index, item] of ahead) answers[index] = await work(item, agent);
  });
  await Promise.all(workers);
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { answers, perSecond: items.length / seconds };
}

function askForToken(school: ServedSurvey, { viewer, blinded }: Voter, agent: http.Agent): Promise<string> {
  const body = JSON.stringify({ instrument: blinded.instrument, blinded: toBase64url(blinded.blinded) });
  return post(school, `/survey/${school.wave.id}/token`, body, { cookie: school.cookieOf(viewer) }, agent);
}

async function fillIn(
  { wave }: ServedSurvey,
  { blinded }: Voter,
  answer: string,
  number: number,
): Promise<string> {
  const { signature: blindSignature } = JSON.parse(answer) as { signature: string };
  const { message, inverse, publicKey, instrument } = blinded;
  const signature = await quickBlinding().unblind(
    publicKey,
    { message, inverse },
    fromBase64url(blindSignature)!,
  );
  const token = { message: toBase64url(message), signature: toBase64url(signature) };
  return packBallot({ wave: wave.id, instrument, ...token, answers: answersOf(number) });
}

async function post(
  school: ServedSurvey,
  path: string,
  body: string,
  more: Record<string, string>,
  agent: http.Agent,
): Promise<string> {
  const headers = {
    ...more,
    "content-type": "application/json",
    "content-length": body.length,
    "sec-fetch-site": "same-origin",
  };
  const request = http.request(school.server().origin + path, { method: "POST", headers, agent });
  request.end(body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}: ${text}`);
  return text;
}
