import { useEffect, useRef } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { KeyList } from "./key-list.tsx";
import type { Command } from "./keys.ts";

type Props = { obey: (command: Command) => void; onClose: () => void };

/** Every command as a button, and the list of keys. */
export function PresenterMenu({ obey, onClose }: Props) {
  const { present: text } = usePageMessages();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const does = (command: Command) => () => {
    onClose();
    obey(command);
  };
  return (
    <section ref={panel} tabIndex={-1} className="presenter-panel" aria-label={text.menu}>
      <div className="buttons">
        <Button type="button" kind="plain" onClick={does("blank")}>
          {text.blank}
        </Button>
        <Button type="button" kind="plain" onClick={does("notes")}>
          {text.notes}
        </Button>
        <Button type="button" kind="plain" onClick={does("timer")}>
          {text.timer}
        </Button>
        <Button type="button" kind="plain" onClick={does("full-screen")}>
          {text.fullScreen}
        </Button>
        <Button type="button" kind="plain" onClick={does("leave")}>
          {text.leave}
        </Button>
      </div>
      <h2>{text.keysTitle}</h2>
      <KeyList />
      <Button type="button" kind="quiet" onClick={onClose}>
        {text.close}
      </Button>
    </section>
  );
}
