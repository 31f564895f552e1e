import "./share-bar.css";

/** A share as a bar, beside the figures that say it. Drawn by attributes alone: styles are not allowed inline. */
export function ShareBar({ percent }: { percent: number }) {
  return (
    <svg className="share-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect width="100%" height="12" rx="6" fill="var(--line)" />
      <rect width={`${percent}%`} height="12" rx="6" fill="var(--kok)" />
    </svg>
  );
}
