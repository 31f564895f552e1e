import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { fromBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { keyFingerprint } from "../blind-signature/fingerprint.ts";
import { loadBlinding } from "./lazy-blinding.ts";
import { countedQuestions } from "./survey-form.ts";
import { fillIn, type SurveyWords } from "./survey-text.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import type { Visit, VisitState } from "./visit.ts";

type Props = { visit: Visit; state: VisitState; survey: OfferedSurvey; text: SurveyWords };

/** What this is and what it is not, before the first question. Only “Begin” asks for a token. */
export function OpeningScreen({ visit, state: { stage, trouble }, survey, text }: Props) {
  const { opening } = text;
  const { lang } = useParams();
  const count = countedQuestions(survey.form.screens).length;
  const isBeginning = stage === "beginning";
  useEffect(() => {
    // Without it “Begin” only takes a little longer.
    loadBlinding().catch(() => {});
  }, []);
  return (
    <div className="survey-screen">
      <div className="stack" data-gap="small">
        <p className="soft">{survey.form.title}</p>
        <h1 tabIndex={-1}>{text.title}</h1>
      </div>
      {trouble && (
        <Notice tone="sun" role="status">
          <p>{opening[trouble]}</p>
        </Notice>
      )}
      <div className="prose survey-opening">
        {survey.form.opening.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="buttons">
        <Button type="button" aria-disabled={isBeginning || undefined} onClick={() => void visit.begin()}>
          {opening.begin}
        </Button>
        <span className="soft" role="status">
          {isBeginning ? opening.beginning : fillIn(opening.count, { count })}
        </span>
      </div>
      <p className="soft small">{opening.keepTab}</p>
      <details className="survey-fingerprint">
        <summary>{opening.fingerprint}</summary>
        <p>
          <Fingerprint publicKey={survey.ticket.publicKey} />
        </p>
        <p className="small">{opening.fingerprintText}</p>
        <p className="small">
          <Link to={`/${lang}/privacy#surveys`}>{opening.how}</Link>
        </p>
      </details>
    </div>
  );
}

/** Worked out here from the key that this browser will use, not taken from the server's word. */
function Fingerprint({ publicKey }: { publicKey: string }) {
  const [fingerprint, setFingerprint] = useState("");
  useEffect(() => {
    void keyFingerprint(fromBase64url(publicKey) ?? new Uint8Array()).then(setFingerprint);
  }, [publicKey]);
  return <code data-fingerprint>{fingerprint}</code>;
}
