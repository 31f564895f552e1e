import { Prose } from "#app/blocks/prose.tsx";
import { useMessages } from "#app/i18n/messages.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownPart } from "./show-lesson.server.ts";

type Law = Extract<ShownPart, { kind: "law" }>;

/** The parts of a step that are read, not done. */
export function LessonPart({ part }: { part: Extract<ShownPart, { kind: "prose" | "remember" | "law" }> }) {
  if (part.kind === "prose") return <Prose html={part.html} />;
  if (part.kind === "law") return <LawNote law={part} />;
  return (
    <Notice tone="leaf" title={part.title}>
      <Prose html={part.html} />
    </Notice>
  );
}

/** A legal fact never stands without its act, its edition, and whether somebody has read it in the act itself. */
function LawNote({ law: { act, para, asOf, confirmed, html } }: { law: Law }) {
  const { lessons: text } = useMessages();
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
