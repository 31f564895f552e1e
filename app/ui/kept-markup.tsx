import { createContext, useContext, type ReactNode } from "react";

/** Gives the HTML of `render()`, or what it gave for the same owner and variant before. */
export type KeepMarkup = (owner: object, variant: string, render: () => ReactNode) => string;

/** There on the server alone (see entry.server.tsx). */
const Keeper = createContext<KeepMarkup | undefined>(undefined);
export const MarkupKeeper = Keeper.Provider;

type Props = {
  className: string;
  /** What it is rendered from: the same object as long as that is the same. */
  owner: object;
  /** All else that it is rendered from. */
  variant: () => string;
  children: () => ReactNode;
};

/**
 * A part of a page that many people are sent alike: the server renders it once. A browser renders it as anything
 * else, and finds the same on the page. What stands in it may ask for messages, not for the router or for `useId`.
 */
export function KeptMarkup({ className, owner, variant, children }: Props) {
  const keep = useContext(Keeper);
  if (!keep) return <div className={className}>{children()}</div>;
  return <div className={className} dangerouslySetInnerHTML={{ __html: keep(owner, variant(), children) }} />;
}
