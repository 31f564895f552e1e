import { isRouteErrorResponse } from "react-router";

export type ErrorKind =
  | "notFound"
  | "signedOut"
  | "notAllowed"
  | "tooMany"
  | "notUnderstood"
  | "offline"
  | "broken";

/** What to say about an error that has reached the page. */
export function kindOfError(error: unknown, isOnline: boolean): ErrorKind {
  if (!isRouteErrorResponse(error)) return isOnline ? "broken" : "offline";
  if (error.status === 404) return "notFound";
  if (error.status === 401) return "signedOut";
  if (error.status === 403) return "notAllowed";
  if (error.status === 429) return "tooMany";
  return error.status < 500 ? "notUnderstood" : "broken";
}
