import { useState } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "./prose.tsx";

type Props = { id: string; says: string; html: string; onOpen: () => void };

/**
 * A button that opens what stands behind it; without JavaScript the browser's own `<details>`. Paper gets the first
 * form with everything open: browsers print a closed `<details>` closed.
 */
export function Reveal({ id, says, html, onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);

  function turn() {
    setOpen(!isOpen);
    if (!isOpen) onOpen();
  }
  return (
    <>
      <div className="reveal on-paper-too script-only">
        <button
          type="button"
          className="reveal-front"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={turn}
        >
          {says}
          <Icon name="next" />
        </button>
        <div id={id} className="reveal-back" data-open={isOpen || undefined}>
          <Prose html={html} />
        </div>
      </div>
      <details className="reveal no-script-only not-on-paper">
        <summary className="reveal-front">{says}</summary>
        <div className="reveal-back" data-open>
          <Prose html={html} />
        </div>
      </details>
    </>
  );
}
