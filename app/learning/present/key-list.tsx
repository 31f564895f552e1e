import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { Command } from "./keys.ts";
import { usePresentWords } from "./words.ts";

const moves = [
  { does: "next", names: ["Page Down", "right", "space"] },
  { does: "back", names: ["Page Up", "left"] },
  { does: "ends", names: ["Home", "End"] },
  { does: "choose", names: ["1 … 9"] },
] as const;
const tools = [
  { does: "blank", names: ["B", "."], command: "blank" },
  { does: "notes", names: ["N"], command: "notes" },
  { does: "timer", names: ["T"], command: "timer" },
  { does: "fullScreen", names: ["F", "F5"], command: "full-screen" },
  { does: "menu", names: ["H", "?"], command: "menu" },
  { does: "leave", names: ["Esc"], command: "leave" },
] as const;

/** Which key does what; in the menu the tools are buttons as well. Keys are named as they are printed on them, in every language. */
export function KeyList({ onChoose }: { onChoose?: (command: Command) => void }) {
  const text = usePresentWords();
  return (
    <dl className="key-list">
      {moves.map(({ does, names }) => (
        <Keys key={does} names={names}>
          {text.keys[does]}
        </Keys>
      ))}
      {tools.map(({ does, names, command }) => (
        <Keys key={does} names={names}>
          {/* The menu is what stands here: a button for it would do nothing. */}
          {onChoose && command !== "menu" ? (
            <Button type="button" kind="plain" size="small" onClick={() => onChoose(command)}>
              {text[does]}
            </Button>
          ) : (
            text.keys[does]
          )}
        </Keys>
      ))}
    </dl>
  );
}

function Keys({ names, children }: { names: readonly string[]; children: ReactNode }) {
  return (
    <div>
      <dt>
        {names.map((name) => (
          <kbd key={name}>
            <KeyName name={name} />
          </kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function KeyName({ name }: { name: string }) {
  const text = usePresentWords();
  if (name === "space") return text.keyNames.space;
  if (name !== "right" && name !== "left") return name;
  return (
    <>
      <Icon name={name === "right" ? "next" : "back"} />
      <VisuallyHidden>{text.keyNames[name]}</VisuallyHidden>
    </>
  );
}
