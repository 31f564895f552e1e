import type { HelpLine } from "./help-lines.ts";

type HelpLineSource = {
  source: string;
  /** The month in which the source was read. */
  checked: string;
  /** Whether somebody has called the number and asked. */
  isConfirmedByCall: boolean;
};

const quoted: HelpLineSource = {
  source: "quoted by a third party; no official page has been read yet",
  checked: "2026-11",
  isConfirmedByCall: false,
};

/** Where each number comes from: for whoever checks them, which is why no page asks a browser to load it. */
export const helpLineSources: Record<HelpLine["number"], HelpLineSource> = {
  "111": {
    source:
      "https://vlast.kz/kz/amp/novosti/57178-edinyj-telefon-doveria-dla-zertv-bytovogo-nasilia-i-bullinga-poavilsa-v-kazahstane.html",
    checked: "2026-11",
    isConfirmedByCall: false,
  },
  "112": quoted,
  "102": quoted,
  "103": quoted,
};
