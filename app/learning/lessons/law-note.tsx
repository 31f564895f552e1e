import { Prose } from "#app/activities/parts/prose.tsx";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownPart } from "./show-lesson.server.ts";

type Law = Extract<ShownPart, { kind: "law" }>;

/** A legal fact never stands without its act, its edition, and whether somebody has read it in the act itself. */
export function LawNote({ law: { act, para, asOf, confirmed, html } }: { law: Law }) {
  const text = useActivityWords();
  const place = para.startsWith("art. ")
    ? text.lawArticle(para.slice("art. ".length))
    : text.lawParagraph(para);
  return (
    <Notice tone={confirmed ? "kok" : "sun"} title={para ? `${act}, ${place}` : act}>
      <Prose html={html} />
      <p className="soft small">
        {text.lawAsOf(asOf).replace(/\.?$/, ".")} {confirmed ? text.lawConfirmed : text.lawToBeConfirmed}
      </p>
    </Notice>
  );
}
