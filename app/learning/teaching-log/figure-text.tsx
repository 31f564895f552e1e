import type { Figure } from "./figures.ts";

export function FigureText({ figure: { main, small } }: { figure: Figure }) {
  return (
    <>
      {main}
      {small && <span className="soft small"> {small}</span>}
    </>
  );
}
