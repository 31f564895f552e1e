import type { ReactNode } from "react";

type Part = {
  id: "overview" | "questions" | "groups" | "changes" | "quality";
  title: string;
  content: ReactNode;
};

/** Parts of one page, of which the style sheet shows the one the address names: without a script, and all of them in print. */
export function ReportParts({ label, parts }: { label: string; parts: readonly (Part | false | null)[] }) {
  const there = parts.filter((part) => part !== false && part !== null);
  return (
    <>
      <nav className="report-sections no-print" aria-label={label}>
        <ul>
          {there.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {there.map(({ id, content }) => (
        <div key={id} id={id} className="report-part">
          {content}
        </div>
      ))}
    </>
  );
}
