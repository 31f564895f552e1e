import type { HandoutProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { RuledLines } from "#app/activities/parts/ruled-lines.tsx";
import { useActivityWords } from "#app/activities/parts/words.ts";
import type { Note } from "./note.ts";

export const noteOnPaper = { Handout: NoteSheet, isKept: true } satisfies OnPaper<Note, Note>;

function NoteSheet({ block: { asks, html } }: HandoutProps<Note>) {
  const text = useActivityWords();
  return (
    <>
      <h3>{asks}</h3>
      <Prose html={html} />
      <RuledLines count={14} />
      <p className="sheet-small">{text.onOwnPaper}</p>
    </>
  );
}
