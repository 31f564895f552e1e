import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { LawNote } from "#app/learning/lessons/law-note.tsx";

test.each(languages)("the date of a law ends its sentence once (%s)", (language) => {
  const law = { kind: "law" as const, act: "№ 506", para: "4(1)", confirmed: true, html: "<p>…</p>" };
  for (const asOf of ["31 марта 2025 г.", "31 March 2025"]) {
    const html = renderToStaticMarkup(
      <MessagesProvider value={messagesFor(language)}>
        <LawNote law={{ ...law, asOf }} />
      </MessagesProvider>,
    );
    expect(html).toMatch(/2025[^.<]*\. /);
    expect(html).not.toContain("..");
  }
});
