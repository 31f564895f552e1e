import { useEffect } from "react";
import { nobodyIsThere, tabsChannel } from "#app/safety/use-forgotten-words.ts";

type Ways = { signIn: string; neutralSite: string };

/**
 * A teacher's notes must not stay on a screen when their reader has left in another window. After a sign-out they go
 * only once a page has come without anybody signed in: sooner, the session might still let them in again.
 */
export function useSessionEnd({ signIn, neutralSite }: Ways): void {
  useEffect(() => {
    if (typeof BroadcastChannel === "undefined") return undefined;
    const tabs = new BroadcastChannel(tabsChannel);
    tabs.addEventListener("message", ({ data }) => {
      if (data === nobodyIsThere) location.replace(signIn);
      if (data === "senim:leaving") location.replace(neutralSite);
    });
    return () => tabs.close();
  }, [signIn, neutralSite]);
}
