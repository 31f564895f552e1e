import { useEffect, useEffectEvent } from "react";
import { commandOf, type Command } from "./keys.ts";

/** Hears keys and clickers anywhere in the window; `onCommand` says whether it has taken the command. */
export function useKeys(onCommand: (command: Command, key: string) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input, select, textarea")) return;
    const command = commandOf(event, target?.closest("a, button, summary") != null);
    if (command !== undefined && onCommand(command, event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}
