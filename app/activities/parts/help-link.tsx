import { useFrameWords } from "#app/i18n/words.ts";
import type { ButtonKind } from "#app/ui/button.tsx";
import { useActivityWords } from "./words.ts";

/** A plain link: a block is rendered once for many readers (see ui/kept-markup.tsx), where there is no router. */
export function HelpLink({ kind }: { kind: ButtonKind }) {
  const text = useActivityWords();
  const shell = useFrameWords();
  return (
    <a href={`/${shell.language}/help`} className="button" data-kind={kind}>
      {text.toHelp}
    </a>
  );
}
