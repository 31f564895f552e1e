import type { ReactNode } from "react";

/** The frame of a drawing. Pictures here set a mood and tell nothing new, so a screen reader passes them by. */
export function Picture({ children, height = 300 }: { children: ReactNode; height?: number }) {
  return (
    <div className="picture" aria-hidden="true">
      <svg viewBox={`0 0 420 ${height}`} focusable="false">
        {children}
      </svg>
    </div>
  );
}
