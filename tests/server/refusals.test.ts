import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { refusalPage } from "#app/server/refusals.ts";

describe.each(languages)("a refusal in %s, which needs neither the app nor the database,", (language) => {
  const { shell, safety } = messagesFor(language);
  const page = refusalPage(403, { target: `/${language}/sign-in` });

  test("leads to help, in the words of every other page", () => {
    expect(page).toContain(`href="/${language}/help">${shell.help}</a>`);
  });

  test("has the quick exit, in the words of every other page", () => {
    expect(page).toMatch(
      new RegExp(
        `<form method="post" action="/${language}/quick-exit"[^>]*><button [^>]*data-quick-exit>${safety.quickExit}</button></form>`,
      ),
    );
  });
});
