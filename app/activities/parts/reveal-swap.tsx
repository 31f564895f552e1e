import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";

type Props = {
  isRevealed: boolean;
  label: string;
  hint?: string | undefined;
  onReveal: () => void;
  children: ReactNode;
};

/** A button, and in its place later what it reveals. The room is kept from the beginning, so nothing on the screen jumps. */
export function RevealSwap({ isRevealed, label, hint, onReveal, children }: Props) {
  return (
    <div className="os-swap">
      <div className="os-swap-before" data-shown={!isRevealed || undefined}>
        <Button type="button" className="os-button" onClick={onReveal}>
          {label}
        </Button>
        {hint && <p className="os-hint">{hint}</p>}
      </div>
      <div className="os-swap-after" data-shown={isRevealed || undefined} role="status">
        {children}
      </div>
    </div>
  );
}
