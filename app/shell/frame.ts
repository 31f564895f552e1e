import { createContext, useContext } from "react";
import { useRouteLoaderData } from "react-router";
import type { Role } from "#app/accounts/viewer.ts";
import { lastNeutralSite } from "#app/safety/neutral-site.ts";

/** What the frame around every page needs to know. */
export type Frame = {
  viewer:
    | {
        id: string;
        givenName: string;
        roles: readonly Role[];
        /** Milliseconds without a touch after which this computer lets go of the person. */
        idleLimit: number;
      }
    | undefined;
  /** The request's number in the log. */
  requestId: string;
  neutralSite: string;
};

const nobody: Frame = { viewer: undefined, requestId: "", neutralSite: lastNeutralSite };

/**
 * The frame when a guard has answered before any loader ran: an error page then still knows who is signed in.
 * entry.server.tsx fills it, and the document hands it to entry.client.tsx.
 */
const FirstFrame = createContext<Frame | undefined>(undefined);
export const FirstFrameProvider = FirstFrame.Provider;
export const firstFrameId = "senim-frame";

export function useFrame(): { frame: Frame; isFirst: boolean } {
  const loaded = useRouteLoaderData("root") as Frame | undefined;
  const first = useContext(FirstFrame);
  return { frame: loaded ?? first ?? nobody, isFirst: !loaded && first !== undefined };
}
