import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** A part for whoever opens it. The anchor lies inside, because a browser opens a fold for what lies in it. */
export function Fold({ id, title, children }: Props) {
  return (
    <details className="fold">
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="stack" id={id}>
        {children}
      </div>
    </details>
  );
}
