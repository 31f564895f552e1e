import type { PollResult as Result } from "./tally.ts";
import { usePollWords } from "./words.ts";

type Props = { result: Result; options: readonly { id: string; says: string }[] };

/** Bars within the table that says the same in figures, and below it where the votes came from. */
export function PollResult({ result: { votes, counts, cast, papers }, options }: Props) {
  const text = usePollWords();
  return (
    <>
      <table className="table poll-result" data-votes={votes}>
        <caption>{text.resultOf(votes)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.option}</th>
            <th scope="col" data-align="end">
              {text.number}
            </th>
            <th scope="col" data-align="end">
              {text.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, says }) => {
            const count = counts[id] ?? 0;
            const percent = votes === 0 ? 0 : Math.round((100 * count) / votes);
            return (
              <tr key={id} data-option={id}>
                <th scope="row">
                  {says}
                  <Bar percent={percent} />
                </th>
                <td data-align="end">{count}</td>
                <td data-align="end">{text.percent(percent)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {papers && <p className="soft small">{text.papers(papers.signedIn, papers.alone)}</p>}
      {cast > votes && <p>{text.drawn(cast, votes)}</p>}
    </>
  );
}

function Bar({ percent }: { percent: number }) {
  return (
    <svg className="poll-bar" width="100%" height="1em" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" rx="4" fill="var(--line)" />
      <rect width={`${percent}%`} height="100%" rx="4" fill="var(--kok)" />
    </svg>
  );
}
