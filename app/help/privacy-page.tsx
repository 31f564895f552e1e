import { languageContext } from "#app/request-context.ts";
import { CalmPicture } from "#app/ui/pictures/calm-picture.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Fold } from "./fold.tsx";
import { useOpenFolds } from "./use-open-folds.ts";
import { privacyWords } from "./words.server.ts";
import type { Route } from "./+types/privacy-page.ts";
import "./privacy-page.css";

export function loader({ context }: Route.LoaderArgs) {
  return { text: privacyWords(context.get(languageContext)) };
}

/** First what a twelve-year-old has to know, then, for whoever opens it, more in plain words and the same exactly. */
export default function PrivacyPage({ loaderData: { text } }: Route.ComponentProps) {
  const { kept, cookies, surveys, limits, attacks, short } = text;
  useOpenFolds();
  /** Beside the sentence to which it belongs; beside the others nothing. */
  const leadsTo = [
    [],
    [],
    [["surveys", surveys.title]],
    [["exact", text.exactTitle]],
    [
      ["limits", limits.title],
      ["attacks", attacks.title],
    ],
  ] as const;
  return (
    <main data-page="privacy" className="privacy-page">
      <title>{`${text.title} · Senim`}</title>
      <header className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <section className="panel privacy-short" aria-labelledby="short-title">
        <h2 id="short-title">{short.title}</h2>
        <ol>
          {short.sentences.map((sentence, at) => (
            <li key={sentence}>
              {sentence}
              {leadsTo[at]?.map(([part, title]) => (
                <a key={part} href={`#${part}`}>
                  {title}
                </a>
              ))}
            </li>
          ))}
        </ol>
        <p>{short.more}</p>
      </section>
      <div>
        <Fold id="plain" title={text.plainTitle}>
          <PlainWords said={text.plain} />
        </Fold>
        <Fold id="surveys" title={surveys.title}>
          <PlainWords said={surveys.plain} />
        </Fold>
        <Fold id="exact" title={text.exactTitle}>
          <WordTable caption={kept.caption} heads={[kept.what, kept.why, kept.who]} rows={kept.rows} />
          <p className="soft small">{kept.note}</p>
          <WordTable
            caption={cookies.caption}
            heads={[cookies.name, cookies.why, cookies.until]}
            rows={cookies.rows}
          />
          <p className="soft small">{cookies.note}</p>
          <WordTable
            caption={surveys.exact.caption}
            heads={[surveys.exact.what, surveys.exact.how]}
            rows={surveys.exact.rows}
          />
        </Fold>
        <Fold id="limits" title={limits.title}>
          <div className="panel" data-tone="sun">
            <ul className="privacy-limits">
              {limits.rows.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </div>
        </Fold>
        <Fold id="attacks" title={attacks.title}>
          <p>{attacks.lead}</p>
          <WordTable
            caption={attacks.caption}
            heads={[attacks.what, attacks.file]}
            rows={Object.entries(attacks.rows).map(([file, says]) => [says, `${file}.test.ts`])}
          />
        </Fold>
      </div>
      <p>{text.ask}</p>
      <CalmPicture />
    </main>
  );
}

function PlainWords({ said }: { said: { title: string; text: string }[] }) {
  return (
    <div className="privacy-plain">
      {said.map(({ title, text }) => (
        <section key={title} className="panel">
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}

function WordTable({ caption, heads, rows }: { caption: string; heads: string[]; rows: string[][] }) {
  return (
    <TableScroll label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={heads[index + 1]} data-head={heads[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
