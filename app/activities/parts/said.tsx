import { Prose } from "./prose.tsx";

type Props = { tone: "leaf" | "sun"; title?: string; html: string };

/** What is said about an answer, in large type. */
export function Said({ tone, title, html }: Props) {
  return (
    <div className={`feedback os-said ${tone}`}>
      {title && <p className="feedback-title">{title}</p>}
      <Prose html={html} />
    </div>
  );
}
