import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { usePresentWords } from "./words.ts";

type Props = { label: string; onClose: () => void; children: ReactNode };

/** A box above the bar. It takes the focus when it opens, and gives it back where it was. */
export function PresenterPanel({ label, onClose, children }: Props) {
  const text = usePresentWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section ref={panel} tabIndex={-1} className="presenter-panel" aria-label={label}>
      {children}
      <Button type="button" kind="quiet" onClick={onClose}>
        {text.close}
      </Button>
    </section>
  );
}
