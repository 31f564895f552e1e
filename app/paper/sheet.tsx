import type { ReactNode } from "react";

type Props = {
  kind: string;
  title: string;
  /** Which lesson it belongs to; left out on what goes home. */
  code?: string;
  /** How it is used, for the teacher. */
  how?: ReactNode;
  children: ReactNode;
};

/** What begins on a page of its own. */
export function Sheet({ kind, title, code, how, children }: Props) {
  return (
    <section className="sheet" data-sheet={kind}>
      <header className="sheet-head">
        <h2>{title}</h2>
        {code && <p className="sheet-code">{code}</p>}
        {how && <p className="sheet-how">{how}</p>}
      </header>
      {children}
    </section>
  );
}
