type Round = { perSecond: number; p99: number };
export type Figures = { name: string; connections: number; bytes: number; senim: Round; control: Round };

export function printFigures(figures: readonly Figures[], megabytes: number | undefined): void {
  console.log(
    "\n| work | connections | bytes sent | Senim req/s | p99 ms | bare Node req/s | p99 ms | Senim / bare |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  for (const { name, connections, bytes, senim, control } of figures) {
    const ratio = `1 : ${(control.perSecond / senim.perSecond).toFixed(1)}`;
    const cells = [
      name,
      connections,
      bytes,
      Math.round(senim.perSecond),
      senim.p99,
      Math.round(control.perSecond),
      control.p99,
      ratio,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  if (megabytes !== undefined)
    console.log(`\nMemory of the serving process after this load: ${megabytes} MB`);
}
