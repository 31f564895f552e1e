import { useState } from "react";
import { useActivityWords } from "#app/activities/parts/words.ts";
import { Button } from "#app/ui/button.tsx";
import { HelpLink } from "#app/activities/parts/help-link.tsx";
import type { Note } from "./note.ts";
import { OwnWords } from "#app/activities/parts/own-words.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { RuledLines } from "#app/activities/parts/ruled-lines.tsx";
import { StaysHere } from "#app/activities/parts/stays-here.tsx";
import { useWords } from "#app/activities/parts/use-words.ts";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";

export const view = {
  View: NoteView,
} satisfies ActivityView<Note>;

/** A private note. On paper and without JavaScript it is a box with lines, and there is nothing that could be sent. */
function NoteView({ block }: { block: Note }) {
  const text = useActivityWords();
  const { words, write } = useWords(block.id);
  const [isDeleted, setDeleted] = useState(false);

  function remove() {
    write("");
    setDeleted(true);
  }
  return (
    <div className="note">
      <h3>{block.asks}</h3>
      <Prose html={block.html} />
      <OwnWords
        id={`${block.id}-words`}
        label={block.asks}
        isLabelHidden
        describedBy={`${block.id}-stays`}
        words={words}
        onChange={(next) => {
          write(next);
          setDeleted(false);
        }}
      />
      <div className="no-script-only on-paper-too">
        <RuledLines count={6} />
      </div>
      <StaysHere id={`${block.id}-stays`} />
      <div className="buttons not-on-paper">
        <Button type="button" kind="plain" className="script-only" onClick={remove}>
          {text.deleteWords}
        </Button>
        <HelpLink kind="quiet" />
        <span role="status">{isDeleted && text.wordsDeleted}</span>
      </div>
    </div>
  );
}
