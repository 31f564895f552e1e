import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import type { Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";

type Answers = { language: Language; path: string; loaderData: unknown; actionData?: unknown };

/** A page's HTML as the server sends it, from the answers of its loader and action. */
export function renderPage(
  // oxlint-disable-next-line no-explicit-any -- each page has its own props
  Page: ComponentType<any>,
  { language, path, loaderData, actionData }: Answers,
): string {
  const Stub = createRoutesStub([{ id: "page", path: "*", Component: Page }]);
  const hydrationData = { loaderData: { page: loaderData }, actionData: { page: actionData } };
  return renderToStaticMarkup(
    <MessagesProvider value={messagesFor(language)}>
      <Stub initialEntries={[path]} hydrationData={hydrationData} />
    </MessagesProvider>,
  );
}
