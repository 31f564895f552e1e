import { locales } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";

const minus = "\u2212";
/** The year in full: with its abbreviation a sentence would end in two full stops. */
const yearOf: Record<Language, [short: string, whole: string]> = {
  kk: ["ж.", "жылғы"],
  ru: ["г.", "года"],
  en: ["", ""],
};

export type Formats = ReturnType<typeof formatsFor>;

/** Figures and dates as text, always made on the server. */
export function formatsFor(language: Language, timeZone = "UTC") {
  const locale = locales[language];
  const inSchool = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const percentFormat = new Intl.NumberFormat(locale, { style: "percent" });
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const long = inSchool({ dateStyle: "long" });
  const exact = inSchool({ dateStyle: "long", timeStyle: "short" });
  const month = inSchool({ month: "long", year: "numeric" });
  const spelled = (text: string) => text.replaceAll("\u2009", " ").replace(...yearOf[language]);
  const list = new Intl.ListFormat(locale);
  return {
    date: (at: number) => spelled(long.format(at)),
    moment: (at: number) => spelled(exact.format(at)),
    month: (at: number) => spelled(month.format(at)),
    /** “13–30 April 2026”; `closesAt` is the first moment that is not within it. */
    period: (opensAt: number, closesAt: number) => spelled(long.formatRange(opensAt, closesAt - 1)),
    /** From 0 to 100. */
    percent: (value: number) => percentFormat.format(value / 100),
    hundredth: (value: number) => hundredths.format(value),
    signed: (value: number) => (value < 0 ? `${minus}${-value}` : value > 0 ? `+${value}` : "0"),
    list: (items: readonly string[]) => list.format(items),
  };
}
