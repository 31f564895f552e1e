import { languageContext } from "#app/request-context.ts";
import { CalmPicture } from "#app/ui/pictures/calm-picture.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { privacyText } from "./privacy-text.server.ts";
import type { Route } from "./+types/privacy-page.ts";
import "./privacy-page.css";

export function loader({ context }: Route.LoaderArgs) {
  return { text: privacyText(context.get(languageContext)) };
}

/** First in words for a twelve-year-old, then the same exactly. */
export default function PrivacyPage({ loaderData: { text } }: Route.ComponentProps) {
  const { kept, cookies, surveys } = text;
  return (
    <main data-page="privacy" className="privacy-page">
      <title>{`${text.title} · Senim`}</title>
      <header className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="privacy-plain">
        {text.plain.map(({ title, text: words }) => (
          <section key={title} className="panel">
            <h2>{title}</h2>
            <p>{words}</p>
          </section>
        ))}
      </div>
      <section className="stack" id="surveys" aria-labelledby="surveys-title">
        <h2 id="surveys-title">{surveys.title}</h2>
        <div className="privacy-plain">
          {surveys.plain.map(({ title, text: words }) => (
            <section key={title} className="panel">
              <h3>{title}</h3>
              <p>{words}</p>
            </section>
          ))}
        </div>
      </section>
      <section className="stack" aria-labelledby="exact">
        <h2 id="exact">{text.exactTitle}</h2>
        <WordTable caption={kept.caption} heads={[kept.what, kept.why, kept.who]} rows={kept.rows} />
        <p className="soft small">{text.held}</p>
        <WordTable
          caption={cookies.caption}
          heads={[cookies.name, cookies.why, cookies.until]}
          rows={cookies.rows}
        />
        <p className="soft small">{cookies.secure}</p>
        <WordTable
          caption={surveys.exact.caption}
          heads={[surveys.exact.what, surveys.exact.how]}
          rows={surveys.exact.rows}
        />
        <Notice tone="sun" title={surveys.limits.title}>
          <ul className="privacy-limits">
            {surveys.limits.rows.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Notice>
      </section>
      <p>{text.ask}</p>
      <CalmPicture />
    </main>
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
                <td key={cell} data-head={heads[index + 1]}>
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
