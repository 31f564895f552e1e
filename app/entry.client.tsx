import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { MessagesProvider, type Messages } from "./i18n/messages.ts";
import { loadViews } from "./learning/lessons/lesson-views.ts";
import { loadSteps } from "./learning/lessons/sent-steps.ts";
import { loadMessages } from "./messages/load-messages.ts";
import { readFirstFrame } from "./shell/first-frame-data.tsx";
import { FirstFrameProvider } from "./shell/frame.ts";

// Nothing here waits as a module: what it waits for is built on the file that this one is packed into.
void takeOver();

/** The page stands and works; now the browser brings it to life, with everything at hand that it was drawn from. */
async function takeOver(): Promise<void> {
  const views = document.querySelector<HTMLElement>("main[data-views]")?.dataset.views ?? "";
  const steps = document.querySelector("link[as=fetch]")?.getAttribute("href");
  const [messages] = await Promise.all([
    messagesOfPage(),
    loadViews(views.split(" ")),
    steps && loadSteps(steps),
  ]);
  startTransition(() => {
    hydrateRoot(
      document,
      <MessagesProvider value={messages}>
        <FirstFrameProvider value={readFirstFrame()}>
          <HydratedRouter />
        </FirstFrameProvider>
      </MessagesProvider>,
    );
  });
}

async function messagesOfPage(): Promise<Messages> {
  const messages = await loadMessages(document.documentElement.lang);
  // A plain lesson has all its words in the common ones, a poll brings its few along, and both are opened on the weakest lines.
  const { page, views } = document.querySelector("main")?.dataset ?? {};
  if (page === "poll" || (page === "lesson" && !views)) return messages;
  await Promise.all([messages.later.activities(), page === "lesson" || messages.later.pages()]);
  return messages;
}
