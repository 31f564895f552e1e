import { dayIn } from "#app/calendar/day.server.ts";
import { requireItem } from "./reading.ts";
import { csvColumns, csvRows } from "./release-csv.ts";
import { requireResults } from "./require-results.server.ts";
import type { Route } from "./+types/results-csv.ts";

/** Semicolons and a byte order mark: so a spreadsheet set to Kazakh or Russian opens it as a table, and in its letters. */
export async function loader({ params, url, context }: Route.LoaderArgs): Promise<Response> {
  const { reading, school } = await requireResults(context, params.wave, url);
  const { release, instrument, language } = reading;
  const rows = csvRows(release, (item) => requireItem(instrument, item).ask[language]);
  const lines = [
    csvColumns.join(";"),
    ...rows.map((row) => csvColumns.map((column) => cell(row[column])).join(";")),
  ];
  const day = dayIn(school.timeZone, release.wave.closesAt - 1);
  return new Response(`\uFEFF${lines.join("\r\n")}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="senim-${instrument.id}-${day}.csv"`,
    },
  });
}

function cell(value: string | number | boolean | null | undefined): string {
  const text = String(value ?? "");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
