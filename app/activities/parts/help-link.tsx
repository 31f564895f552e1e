import { useActivityMessages, useMessages } from "#app/i18n/messages.ts";
import type { ButtonKind } from "#app/ui/button.tsx";

/** A plain link: a block is rendered once for many readers (see ui/kept-markup.tsx), where there is no router. */
export function HelpLink({ kind }: { kind: ButtonKind }) {
  const text = useActivityMessages();
  const { shell } = useMessages();
  return (
    <a href={`/${shell.language}/help`} className="button" data-kind={kind}>
      {text.toHelp}
    </a>
  );
}
