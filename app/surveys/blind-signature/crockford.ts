/** Crockford's base32: no I, L, O or U, so nothing in it is mistaken for a digit or makes a word. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** In groups of four, to be read aloud and typed; five bytes make eight characters. */
export function toCrockford(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text.match(/.{1,4}/g)?.join("-") ?? "";
}

const lookAlikes: Record<string, string> = { O: "0", I: "1", L: "1" };
const cyrillic: Record<string, string> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "1",
  К: "K",
  М: "M",
  О: "0",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
};

/** What a person typed, in either keyboard layout, as it was printed; undefined if it cannot have been. */
export function normaliseCrockford(typed: string, length: number): string | undefined {
  const letters = Array.from(
    typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\-–—]/g, ""),
  );
  const code = letters.map((letter) => lookAlikes[letter] ?? cyrillic[letter] ?? letter);
  if (code.length !== length || !code.every((letter) => alphabet.includes(letter))) return undefined;
  return code
    .join("")
    .match(/.{1,4}/g)
    ?.join("-");
}
