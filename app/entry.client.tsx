import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { loadMessages, MessagesProvider } from "./i18n/messages.ts";
import { readFirstFrame } from "./shell/first-frame-data.tsx";
import { FirstFrameProvider } from "./shell/frame.ts";

const messages = await loadMessages(document.documentElement.lang);
// A lesson has all its words in the common ones, a poll brings its few along, and both are opened on the weakest lines.
if (!document.querySelector("main:is([data-page=lesson], [data-page=poll])")) await messages.pages();

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
