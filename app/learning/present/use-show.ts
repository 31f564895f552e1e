import { useEffect, useState, useSyncExternalStore } from "react";
import type { Screen } from "./screen.ts";
import { readAddress, writeAddress } from "./show-address.ts";
import { createShowStore } from "./show-store.ts";
import { goBack, goOn, goTo, openShow, type Show } from "./showing.ts";

type Presented = { lesson: string; language: string; screens: readonly Screen[] };

/** A presentation in this window: where it stands, and how to move it here and in the other window at once. `onMove` hears what is moved in this one. */
export function useShow(
  role: "screen" | "notes",
  { lesson, language, screens }: Presented,
  onMove: () => void,
) {
  const [store] = useState(() => createShowStore(role, openShow(screens, "")));
  const show = useSyncExternalStore(store.subscribe, store.read, store.read);
  const others = useSyncExternalStore(store.subscribe, store.readOthers, store.readOthers);
  const showing = useSyncExternalStore(store.subscribe, store.readShowing, store.readShowing);
  const screen = screens[show.at]?.id ?? "";

  useEffect(() => {
    const address = readAddress(location);
    store.begin(address.showing, openShow(screens, address.screen));
    return store.join(`senim-show ${lesson} ${language} ${address.showing}`, showLife);
  }, [store, screens, lesson, language]);

  useEffect(() => {
    if (showing === undefined) return;
    // Not through the router: that would ask the server, and the line may be gone.
    history.replaceState(history.state, "", writeAddress(location.pathname, { showing, screen }));
  }, [showing, screen]);

  const move = (change: (show: Show, now: number) => Show) => {
    store.move((before) => change(before, Date.now()));
    onMove();
  };
  return {
    show,
    others,
    showing,
    move,
    next: () => move((before, now) => goOn(before, screens, now)),
    back: () => move((before, now) => goBack(before, screens, now)),
    goTo: (at: number) => move((before, now) => goTo(before, screens, at, 0, now)),
  };
}

export type Presentation = ReturnType<typeof useShow>;

/** A hand in the other window is a hand at this computer: the page stays (see shell/use-idle-exit.ts). */
function showLife(): void {
  dispatchEvent(new Event("scroll"));
}
