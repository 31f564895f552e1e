import { languageContext } from "#app/request-context.ts";
import { CalmPicture } from "#app/ui/pictures/calm-picture.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { privacyText } from "./privacy-text.server.ts";
import type { Route } from "./+types/privacy-page.ts";
import "./privacy-page.css";

export function loader({ context }: Route.LoaderArgs) {
  return { text: privacyText(context.get(languageContext)) };
}

/** First in words for a twelve-year-old, then the same exactly. */
export default function PrivacyPage({ loaderData: { text } }: Route.ComponentProps) {
  const { kept, cookies, surveys, limits, attacks } = text;
  return (
    <main data-page="privacy" className="privacy-page">
      <title>{`${text.title} · Senim`}</title>
      <header className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <ul className="privacy-contents">
          <ContentsLink to="surveys">{surveys.title}</ContentsLink>
          <ContentsLink to="exact">{text.exactTitle}</ContentsLink>
          <ContentsLink to="limits">{limits.title}</ContentsLink>
          <ContentsLink to="attacks">{attacks.title}</ContentsLink>
        </ul>
      </header>
      <PlainWords heading="h2" said={text.plain} />
      <section className="stack" id="surveys" aria-labelledby="surveys-title">
        <h2 id="surveys-title">{surveys.title}</h2>
        <PlainWords heading="h3" said={surveys.plain} />
      </section>
      <section className="stack" id="exact" aria-labelledby="exact-title">
        <h2 id="exact-title">{text.exactTitle}</h2>
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
      </section>
      <section className="stack" id="limits" aria-labelledby="limits-title">
        <h2 id="limits-title">{limits.title}</h2>
        <div className="panel" data-tone="sun">
          <ul className="privacy-limits">
            {limits.rows.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </div>
      </section>
      <section className="stack" id="attacks" aria-labelledby="attacks-title">
        <h2 id="attacks-title">{attacks.title}</h2>
        <p>{attacks.lead}</p>
        <WordTable
          caption={attacks.caption}
          heads={[attacks.what, attacks.file]}
          rows={Object.entries(attacks.rows).map(([file, says]) => [says, `${file}.test.ts`])}
        />
      </section>
      <p>{text.ask}</p>
      <CalmPicture />
    </main>
  );
}

function ContentsLink({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <a href={`#${to}`}>{children}</a>
    </li>
  );
}

function PlainWords({
  heading: Heading,
  said,
}: {
  heading: "h2" | "h3";
  said: { title: string; text: string }[];
}) {
  return (
    <div className="privacy-plain">
      {said.map(({ title, text }) => (
        <section key={title} className="panel">
          <Heading>{title}</Heading>
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
