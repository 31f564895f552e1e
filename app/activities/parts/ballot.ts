import type { ReactNode } from "react";

/** What a class can vote on: by phone, or with its hands. */
export type Ballot = { id: string; asks: string; options: { id: string; says: string }[] };

/** A ballot as a class takes part in it by phone; it is given the counter, for a class that raises its hands. */
export type PhonePoll = (ballot: Ballot, hands: ReactNode) => ReactNode;
