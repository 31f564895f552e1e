import type { KeyProps, OnPaper } from "#app/activities/parts/on-paper.ts";
import type { Poll } from "./poll.ts";

/** A vote is no paper's business: the teacher counts hands. */
export const pollOnPaper = { Key: HandsToCount, isToldByKey: true } satisfies OnPaper<Poll, Poll>;

function HandsToCount({ block: { asks, options }, words }: KeyProps<Poll>) {
  return (
    <section className="block-key">
      <h3>{asks}</h3>
      <p>{words.pollHow}</p>
      <ul className="to-count">
        {options.map(({ id, says }) => (
          <li key={id}>
            {says} <span className="to-write" />
          </li>
        ))}
      </ul>
    </section>
  );
}
