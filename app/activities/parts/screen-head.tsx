import type { ReactNode } from "react";

/** What the activity is called, small; what it asks now, large. */
export function ScreenHead({ kicker, children }: { kicker?: string | undefined; children: ReactNode }) {
  return (
    <div className="os-head">
      {kicker && <p className="os-kicker">{kicker}</p>}
      <h2>{children}</h2>
    </div>
  );
}
