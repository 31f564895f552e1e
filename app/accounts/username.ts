/** One spelling for each username: neither case, nor spaces, nor full-width or invisible characters tell two apart. */
export function normaliseUsername(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .toLowerCase()
    .normalize("NFKC");
}
