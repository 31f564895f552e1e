import { Tag } from "#app/ui/tag.tsx";
import type { Report } from "./report.server.ts";
import type { ResultsText } from "./words.server.ts";

type Props = { report: Pick<Report, "isValidated">; text: Pick<ResultsText, "notValidated"> };

/** Stands wherever scores do. */
export function NotValidated({ report, text }: Props) {
  return report.isValidated ? null : <Tag tone="sun">{text.notValidated}</Tag>;
}
