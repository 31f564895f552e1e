import { useState } from "react";

/** Counts which of several things a learner has opened; calls `onAll` when the last one is. */
export function useOpened(of: number, onAll: () => void): { count: number; open: (id: string) => void } {
  const [opened, setOpened] = useState<readonly string[]>([]);

  function open(id: string) {
    if (opened.includes(id)) return;
    setOpened([...opened, id]);
    if (opened.length + 1 === of) onAll();
  }
  return { count: opened.length, open };
}
