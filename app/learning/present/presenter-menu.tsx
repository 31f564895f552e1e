import type { ReactNode } from "react";
import { KeyList } from "./key-list.tsx";
import type { Command } from "./keys.ts";
import { PresenterPanel } from "./presenter-panel.tsx";
import { usePresentWords } from "./words.ts";

type Props = { obey: (command: Command) => void; onClose: () => void; children: ReactNode };

/** The list of keys, with a button for each command that the bar has no room for. */
export function PresenterMenu({ obey, onClose, children }: Props) {
  const text = usePresentWords();
  function choose(command: Command) {
    onClose();
    obey(command);
  }
  return (
    <PresenterPanel label={text.menu} onClose={onClose}>
      {children}
      <h2>{text.keysTitle}</h2>
      <KeyList onChoose={choose} />
    </PresenterPanel>
  );
}
