import type { Show } from "./showing.ts";

type Role = "screen" | "notes";
type Message = { from: Role } & ({ kind: "hello" | "bye" } | { kind: "show"; show: Show });

export type ShowStore = ReturnType<typeof createShowStore>;

/**
 * One presentation in several windows of one browser. Each holds all of it and tells the others of each move, so
 * either may be opened first, or again, and goes on where the other stands; and no connection is needed for it.
 */
export function createShowStore(role: Role, opening: Show) {
  let show = opening;
  let others: readonly Role[] = [];
  let showing: string | undefined;
  let channel: BroadcastChannel | undefined;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());

  function say(message: { kind: "hello" | "bye" } | { kind: "show"; show: Show }) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    channel?.postMessage({ from: role, ...message } satisfies Message);
  }

  function hear(message: Message) {
    if (message.kind === "bye") others = others.filter((one) => one !== message.from);
    else if (!others.includes(message.from)) others = [...others, message.from];
    if (message.kind === "hello") say({ kind: "show", show });
    if (message.kind === "show") {
      // Whoever knows more tells it to the one who knows less; of two that moved at once, the class's screen is right.
      if (message.show.turn < show.turn) say({ kind: "show", show });
      else if (message.show.turn > show.turn || message.from === "screen") ({ show } = message);
    }
    tell();
  }

  return {
    read: () => show,
    /** The kinds of window that are open besides this one, as far as it has heard. */
    readOthers: () => others,
    /** Which showing this window belongs to; undefined before it has begun. */
    readShowing: () => showing,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Before the first move: what the window's address says. */
    begin(name: string, opened: Show) {
      showing = name;
      if (show.turn === 0) show = opened;
      tell();
    },
    move(change: (show: Show) => Show) {
      const next = change(show);
      if (next === show) return;
      show = { ...next, turn: show.turn + 1 };
      say({ kind: "show", show });
      tell();
    },
    /** Joins the other windows of this showing; returns how to leave them. */
    join(name: string, onHeard: () => void): () => void {
      if (typeof BroadcastChannel === "undefined") return () => undefined;
      const joined = new BroadcastChannel(name);
      channel = joined;
      joined.addEventListener("message", ({ data }: MessageEvent<Message>) => {
        hear(data);
        onHeard();
      });
      const enter = () => say({ kind: "hello" });
      const leave = () => say({ kind: "bye" });
      enter();
      addEventListener("pageshow", enter);
      addEventListener("pagehide", leave);
      return () => {
        removeEventListener("pageshow", enter);
        removeEventListener("pagehide", leave);
        leave();
        joined.close();
        channel = undefined;
      };
    },
  };
}
