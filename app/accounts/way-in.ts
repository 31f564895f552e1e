/** What somebody signs in with: a password, or the card of a pupil, whose four characters open a class's computer. */
export type Way = "password" | "card";

export type WayIn = {
  accountId: string;
  way: Way;
  /** When the present one was made; the one before is worth nothing since. */
  madeAt: number;
  /** Undefined where the server itself made it. */
  madeBy: string | undefined;
  /** Nobody could sign in to this account before. */
  isFirst: boolean;
};

export type SessionKind = "password" | "card" | "class";

export function wayOf(kind: SessionKind): Way {
  return kind === "password" ? "password" : "card";
}
