import { useSyncExternalStore } from "react";
import { Button, type ButtonKind } from "#app/ui/button.tsx";

/** Stands where it can do something; without JavaScript the words beside it say how to print. */
export function PrintButton({ children, kind }: { children: string; kind?: ButtonKind }) {
  const isRunning = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isRunning) return null;
  return (
    <Button type="button" kind={kind} onClick={() => window.print()}>
      {children}
    </Button>
  );
}

function never(): () => void {
  return () => undefined;
}
