import { toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { ballotContext, type ArrivedBallot } from "#app/surveys/blind-signature/ballot.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import type { Asker } from "#app/surveys/tokens/holder.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import type { Way } from "#app/surveys/way.ts";
import { quickBlinding } from "#app/demonstration/quick-blinding.ts";
import { opening, type SurveySchool } from "./survey-school.ts";

const blinding = quickBlinding();
export type Token = { wave: string; instrument: string; message: Uint8Array; signature: Uint8Array };

/** Codes that the psychologist has printed for parents. */
export async function printedSlips(school: SurveySchool, wave: Wave, count: number): Promise<string[]> {
  const printing = { viewer: school.psychologist, wave, cohort: "parents", count } as const;
  const result = await printSlips(school.db, printing, wave.opensAt);
  if ("problem" in result) throw new Error(result.problem);
  return result.codes;
}

/** What somebody's browser sends for a token, and what it keeps. */
export async function blindFor(wave: Wave, instrument = "pupils-5-11", way: Way = "account") {
  const publicKey = publicKeyOf(wave, instrument, way);
  return { instrument, publicKey, ...(await blinding.blind(publicKey, ballotContext(wave.id, instrument))) };
}

/** A token as the browser of this person gets it, by the real protocol. */
export async function tokenFor(
  school: SurveySchool,
  wave: Wave,
  asker: Asker,
  instrument = "pupils-5-11",
  now = opening,
): Promise<Token> {
  const way = "slip" in asker ? "slip" : "account";
  const { publicKey, message, blinded, inverse } = await blindFor(wave, instrument, way);
  const result = await issueToken(school, { waveId: wave.id, asker, instrument, blinded }, now);
  if (result.outcome !== "issued") throw new Error(result.outcome);
  const signature = await blinding.unblind(publicKey, { message, inverse }, result.signature);
  return { wave: wave.id, instrument, message, signature };
}

export function ballotOf(token: Token, answers: Answers): ArrivedBallot {
  return { ...token, answers };
}

export function asText(ballot: ArrivedBallot) {
  const { message, signature, ...rest } = ballot;
  return {
    ...rest,
    answers: rest.answers as Answers,
    message: toBase64url(message),
    signature: toBase64url(signature),
  };
}

function publicKeyOf(wave: Wave, instrument: string, way: Way): Uint8Array {
  const asked = wave.instruments.find((one) => one.instrument === instrument);
  const found = asked?.keys.find((key) => key.way === way);
  if (!found) throw new Error(`the wave does not ask ${instrument} by ${way}`);
  return found.publicKey;
}
