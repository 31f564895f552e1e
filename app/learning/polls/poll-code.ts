/** Digits alone: a phone shows large keys for them, and they are the same in both keyboards. */
export const codeLength = 8;

/** What a child typed, perhaps with a space in the middle, as it stands on the screen. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return code.length === codeLength && /^\d+$/.test(code) ? code : undefined;
}

/** In two halves: nobody keeps eight digits in mind while looking down at a phone. */
export function writeCode(code: string): string {
  return `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`;
}
