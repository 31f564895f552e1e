type Option = { id: string; says: string };

/** What a phone shows of a poll, from the door to the thanks. */
export type VoteStep =
  | { step: "closed"; why: string }
  | { step: "door"; asks: string; notes: string[]; isPupil: boolean; error?: string }
  | { step: "none-left" }
  | { step: "had"; isPupil: boolean }
  | { step: "paper"; asks: string; options: Option[]; notes: string[]; paper: string; error?: string }
  | { step: "thanks"; asks: string };
