import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { loadMessages, MessagesProvider } from "./i18n/messages.ts";
import { readFirstFrame } from "./shell/first-frame-data.tsx";
import { FirstFrameProvider } from "./shell/frame.ts";

const messages = await loadMessages(document.documentElement.lang);

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
