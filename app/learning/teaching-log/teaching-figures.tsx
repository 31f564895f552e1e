import { FigureText } from "./figure-text.tsx";
import type { Figures } from "./figures.ts";
import { useLogWords } from "./words.ts";

/** Adherence, dose and reach of one class. */
export function TeachingFigures({ figures }: { figures: Figures }) {
  const { figures: text } = useLogWords();
  const rows = [
    { term: text.lessons, value: figures.lessons },
    { term: text.minutes, value: figures.minutes },
    { term: text.boosters, value: figures.boosters },
    { term: text.adherence, value: figures.adherence, hint: text.adherenceHint },
    { term: text.reach, value: figures.reach, hint: text.reachHint },
  ];
  return (
    <dl className="teaching-figures">
      {rows.map(({ term, value, hint }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <FigureText figure={value} />
            {hint && <span className="soft small">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
