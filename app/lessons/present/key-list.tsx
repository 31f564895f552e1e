import { usePageMessages } from "#app/i18n/messages.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

const keys = {
  next: ["Page Down", "right", "space"],
  back: ["Page Up", "left"],
  ends: ["Home", "End"],
  choose: ["1 … 9"],
  blank: ["B", "."],
  notes: ["N"],
  timer: ["T"],
  fullScreen: ["F", "F5"],
  menu: ["H", "?"],
  leave: ["Esc"],
} as const;

/** Which key does what. Keys are named as they are printed on them, in every language. */
export function KeyList() {
  const { present: text } = usePageMessages();
  return (
    <dl className="key-list">
      {Object.entries(keys).map(([does, names]) => (
        <div key={does}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>
                <KeyName name={name} />
              </kbd>
            ))}
          </dt>
          <dd>{text.keys[does as keyof typeof keys]}</dd>
        </div>
      ))}
    </dl>
  );
}

function KeyName({ name }: { name: string }) {
  const { present: text } = usePageMessages();
  if (name === "space") return text.keyNames.space;
  if (name !== "right" && name !== "left") return name;
  return (
    <>
      <Icon name={name === "right" ? "next" : "back"} />
      <VisuallyHidden>{text.keyNames[name]}</VisuallyHidden>
    </>
  );
}
