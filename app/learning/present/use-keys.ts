import { useEffect, useEffectEvent } from "react";
import { commandOf, type Command, type Focus } from "./keys.ts";

/** Hears keys and clickers anywhere in the window; `onCommand` says whether it has taken the command. */
export function useKeys(onCommand: (command: Command, key: string) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event, focusOf(event.target));
    if (command !== undefined && onCommand(command, event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return "page";
  if (target.closest("input, select, textarea")) return "field";
  return target.closest("a, button, summary") ? "button" : "page";
}
