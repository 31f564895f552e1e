/** Letters that look the same in Latin and Cyrillic, and digits; nothing that can be taken for another (O 0 B 8 I 1). */
export const codeAlphabet = "ACEHKMPTXY2345679";
export const codeLength = 4;

const lookAlikes: Record<string, string> = {
  А: "A",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
  Ү: "Y",
  Ұ: "Y",
  Қ: "K",
  З: "3",
};

/** What a child typed, in either keyboard layout, as the card has it. */
export function normaliseCode(typed: string): string {
  return Array.from(
    typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, ""),
    (letter) => lookAlikes[letter] ?? letter,
  ).join("");
}

export function isCode(code: string): boolean {
  return code.length === codeLength && Array.from(code).every((letter) => codeAlphabet.includes(letter));
}
