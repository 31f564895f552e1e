import { encode } from "uqr";

/** A square of `size` modules, the white edge that scanners want included; `path` draws the dark ones. */
export type QrCode = { size: number; path: string };

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data.map((row, y) => drawRow(row, y)).join("");
  return { size, path };
}

/** Neighbours become one bar: a class's worth of codes is a long page. */
function drawRow(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
