import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { describe, expect, test } from "vitest";
import { languages, type Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";
import { ErrorPage } from "#app/shell/error-page.tsx";
import { FirstFrameData } from "#app/shell/first-frame-data.tsx";
import { FirstFrameProvider, type Frame } from "#app/shell/frame.ts";
import { PageFrame } from "#app/shell/page-frame.tsx";

const aigerim = { id: "1", givenName: "Айгерім", roles: ["student"], idleLimit: 1_200_000 } as const;
const frame: Frame = { viewer: aigerim, requestId: "3f2a9c", neutralSite: "https://neutral.example/" };
const answered = (status: number) => ({ status, statusText: "", internal: false, data: null });

describe.each(languages)("the error page in %s", (language) => {
  test.each([
    [404, "notFound"],
    [401, "signedOut"],
    [403, "notAllowed"],
    [429, "tooMany"],
    [400, "notUnderstood"],
    [503, "broken"],
  ] as const)("says what %i means", (status, kind) => {
    const html = render(language, answered(status));
    expect(html).toContain('data-page="error"');
    expect(html).toContain(messagesFor(language).shell.errors[kind].title);
  });

  test("has the ways in, help and the quick exit around it", () => {
    const html = render(language, answered(404));
    expect(html).toContain(`href="/${language}/help"`);
    expect(html).toContain(`action="/${language}/quick-exit"`);
    expect(html).toContain("data-quick-exit");
    expect(html).toContain(messagesFor(language).safety.quickExit);
  });
});

test("the page of a server that is busy stands in this one as the server wrote it", () => {
  const fragment = `<main data-page="error"><form method="post" action="/kk/sign-in" data-again></form></main>`;
  const html = render("kk", { ...answered(503), data: fragment });
  expect(html).toContain(fragment);
  expect(html).toContain("data-quick-exit");
});

test("what another server on the way says with a 503 is not let in", () => {
  const html = render("kk", { ...answered(503), data: "<html><script>alert(1)</script>" });
  expect(html).not.toContain("alert");
});

test("an unexpected error shows the number that the log has, and nothing of the error", () => {
  const html = render("kk", new Error("select secret from accounts"));
  expect(html).toContain(frame.requestId);
  expect(html).not.toContain("secret");
});

test("a missing page shows no number: there is nothing about it in the log", () => {
  expect(render("kk", answered(404))).not.toContain(`<code>${frame.requestId}`);
});

test("where a guard answered before any loader, the page still knows that Aigerim is signed in", () => {
  const html = render("kk", answered(404));
  expect(html).toContain("Айгерім");
  expect(html).toContain('action="/kk/sign-out"');
});

test("a name can't break out of the data that the page hands on", () => {
  const name = "</script><script>alert(1)</script>";
  const html = render("kk", answered(404), { ...frame, viewer: { ...aigerim, givenName: name } });
  expect(html).not.toContain("<script>alert");
});

function render(language: Language, error: unknown, first: Frame = frame): string {
  const Stub = createRoutesStub([
    {
      path: "*",
      Component: () => (
        <>
          <PageFrame>
            <ErrorPage error={error} />
          </PageFrame>
          <FirstFrameData />
        </>
      ),
    },
  ]);
  return renderToStaticMarkup(
    <MessagesProvider value={messagesFor(language)}>
      <FirstFrameProvider value={first}>
        <Stub initialEntries={[`/${language}/somewhere`]} />
      </FirstFrameProvider>
    </MessagesProvider>,
  );
}
