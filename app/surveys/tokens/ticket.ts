/** What the server tells a browser about the survey it may answer. */
export type SurveyTicket = {
  wave: string;
  instrument: string;
  /** SPKI in base64url. */
  publicKey: string;
  /** A hash of whom a draft belongs to: on a shared computer the next child does not find it. */
  owner: string;
  /** A paper slip's code, which stands for the session. */
  slip?: string;
};
