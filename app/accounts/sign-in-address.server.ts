import type { Language } from "#app/i18n/language.ts";
import { classCookie } from "./cookies.server.ts";

/** Where this browser's next person says who they are; on a computer opened for a class, by tapping a name. */
export function signInAddress(request: Request, language: Language, returnTo?: string): string {
  if (classCookie.read(request.headers)) return `/${language}/class-sign-in`;
  const address = `/${language}/sign-in`;
  return returnTo ? `${address}?${new URLSearchParams({ to: returnTo })}` : address;
}
