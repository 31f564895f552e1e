import type { Headline } from "./headline.ts";
import type { ResultsText } from "./words.server.ts";

/** What is strong, what is weak, what changed: a sentence each. */
export function HeadlineCards({ headline, words }: { headline: Headline; words: ResultsText["headline"] }) {
  return (
    <div className="report-headline">
      <section className="panel" data-tone="leaf">
        <h2>{words.strong}</h2>
        <p>{headline.strong}</p>
      </section>
      <section className="panel" data-tone={headline.isWeakUrgent ? "rose" : "kok"}>
        <h2>{headline.isWeakUrgent ? words.weak : words.weakest}</h2>
        <p>{headline.weak}</p>
      </section>
      <section className="panel" data-tone="sun">
        <h2>{words.changed}</h2>
        <p>{headline.changed}</p>
      </section>
    </div>
  );
}
