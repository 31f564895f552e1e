import { serverKey } from "#app/accounts/server-key.server.ts";
import { toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { ballotContext, packBallot, unpackBallot } from "#app/surveys/blind-signature/ballot.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import type { Asker } from "#app/surveys/tokens/holder.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { quickBlinding } from "./quick-blinding.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;
export type Vote = { asker: Asker; instrument: string; answers: Answers };

const blinding = quickBlinding();

/** A room of people who answer at once, each by the whole protocol: a blinded token, then a ballot without a name. */
export async function voteTogether(
  { db, dataFolder }: Needed,
  wave: Wave,
  votes: readonly Vote[],
  now: number,
): Promise<void> {
  const desk = createBallotDesk(dataFolder);
  const office = { db, dataFolder, serverKey: serverKey(dataFolder) };
  try {
    const ballots = [];
    for (const vote of votes) ballots.push(await prepareBallot(vote));
    const results = await Promise.all(ballots.map((ballot) => desk.cast(ballot)));
    const refused = results.find((result) => result !== "counted");
    if (refused) throw new Error(`a ballot was not counted: ${refused}`);
  } finally {
    desk.close();
  }

  async function prepareBallot({ asker, instrument, answers }: Vote) {
    const way = "slip" in asker ? "slip" : "account";
    const asked = wave.instruments.find((one) => one.instrument === instrument);
    const publicKey = asked?.keys.find((key) => key.way === way)?.publicKey;
    if (!publicKey) throw new Error(`the wave does not ask ${instrument} by ${way}`);
    const { message, blinded, inverse } = await blinding.blind(publicKey, ballotContext(wave.id, instrument));
    const token = await issueToken(office, { waveId: wave.id, asker, instrument, blinded }, now);
    if (token.outcome !== "issued") throw new Error(`no token: ${token.outcome}`);
    const signature = await blinding.unblind(publicKey, { message, inverse }, token.signature);
    const bytes = { message: toBase64url(message), signature: toBase64url(signature) };
    const ballot = unpackBallot(packBallot({ wave: wave.id, instrument, ...bytes, answers }));
    if (!ballot) throw new Error("a ballot could not be read again");
    return ballot;
  }
}
