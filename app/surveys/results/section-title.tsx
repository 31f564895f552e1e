import type { ReactNode } from "react";

export function SectionTitle({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  return (
    <div className="section-title">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
