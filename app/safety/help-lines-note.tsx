import { usePageMessages } from "#app/i18n/messages.ts";

/** How sure the numbers are, said wherever somebody comes to look them up. */
export function HelpLinesNote() {
  return <p className="soft small">{usePageMessages().help.howSure}</p>;
}
