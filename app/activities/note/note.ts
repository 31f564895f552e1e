import { withoutLinks } from "#app/activities/parts/split-html.ts";

/** Words of one's own. They never leave the browser: the rule knows no answer. */
export type Note = { kind: "note"; id: string; asks: string; html: string };

export const noteRule = {
  readAnswer: (_block: Note, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Note) => block,
  feedback: () => null,
  key: () => null,
  screens: (note: Note) => [{ ...note, html: withoutLinks(note.html) }],
};
