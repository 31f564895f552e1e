import { parseJson } from "#app/forms/parse-json.ts";
import { officeContext, viewerContext } from "#app/request-context.ts";
import { z } from "zod";
import { fromBase64url, toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { signatureLength } from "../blind-signature/blinding.ts";
import { issueToken, type TokenResult } from "./issue-token.server.ts";
import type { Route } from "./+types/token-action.ts";

const statuses = {
  "not-invited": 404,
  "not-blinded": 400,
  "not-open": 410,
  "held-back": 403,
  "has-another": 409,
} as const;

const schema = z.strictObject({
  instrument: z.string().max(64),
  blinded: z.string().transform((text, context) => {
    const bytes = fromBase64url(text, signatureLength);
    if (!bytes) context.addIssue({ code: "custom", message: `not ${signatureLength} bytes in base64url` });
    return bytes ?? z.NEVER;
  }),
  slip: z.string().max(64).optional(),
});

/** `POST /survey/:wave/token`: a blinded message in, the signature on it out. A slip's code stands for the session. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  if (request.method !== "POST") return refuse(405, "post-only");
  const body = schema.safeParse(parseJson(await request.text()));
  if (!body.success) return refuse(400, "malformed");
  const { instrument, blinded, slip } = body.data;
  const viewer = context.get(viewerContext);
  const asker = slip === undefined ? viewer && { viewer } : { slip };
  if (!asker) return refuse(401, "signed-out");

  const result: TokenResult = await issueToken(context.get(officeContext), {
    waveId: params.wave,
    asker,
    instrument,
    blinded,
  });
  if (result.outcome !== "issued") return refuse(statuses[result.outcome], result.outcome);
  return Response.json({ outcome: "issued", signature: toBase64url(result.signature) });
}

export function loader(): Response {
  return refuse(405, "post-only");
}

function refuse(status: number, outcome: string): Response {
  return Response.json({ outcome }, { status });
}
