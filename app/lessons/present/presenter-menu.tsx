import { usePageMessages } from "#app/i18n/messages.ts";
import { KeyList } from "./key-list.tsx";
import type { Command } from "./keys.ts";
import { PresenterPanel } from "./presenter-panel.tsx";

type Props = { obey: (command: Command) => void; onClose: () => void };

/** The list of keys, with a button for each command that the bar has no room for. */
export function PresenterMenu({ obey, onClose }: Props) {
  const { present: text } = usePageMessages();
  function choose(command: Command) {
    onClose();
    obey(command);
  }
  return (
    <PresenterPanel label={text.menu} onClose={onClose}>
      <h2>{text.keysTitle}</h2>
      <KeyList onChoose={choose} />
    </PresenterPanel>
  );
}
