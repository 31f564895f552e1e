const rules = new Intl.PluralRules("ru");

/** 1 урок, 2 урока, 5 уроков. */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  if (rule === "one") return one;
  return rule === "few" ? few : many;
}
