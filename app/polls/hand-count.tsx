import { useState } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";

/** A counter for raised hands. It lives on this screen and nowhere else. */
export function HandCount({ options }: { options: readonly { id: string; says: string }[] }) {
  const { hands: text } = usePageMessages().polls;
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const add = (id: string, change: number) =>
    setCounts((last) => ({ ...last, [id]: Math.max(0, (last[id] ?? 0) + change) }));
  return (
    <section className="hand-count">
      <p className="soft">{text.lead}</p>
      <ul>
        {options.map(({ id, says }) => (
          <li key={id} data-option={id}>
            <span>{says}</span>
            <Button
              type="button"
              kind="plain"
              aria-label={text.less(says)}
              onClick={() => add(id, -1)}
              disabled={!counts[id]}
            >
              –
            </Button>
            <output>{counts[id] ?? 0}</output>
            <Button type="button" kind="plain" aria-label={text.more(says)} onClick={() => add(id, 1)}>
              +
            </Button>
          </li>
        ))}
      </ul>
      <Button type="button" kind="quiet" onClick={() => setCounts({})}>
        {text.startOver}
      </Button>
    </section>
  );
}
