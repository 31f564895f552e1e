/** What a child typed: four digits, perhaps with a space between. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{4}$/.test(code) ? code : undefined;
}
