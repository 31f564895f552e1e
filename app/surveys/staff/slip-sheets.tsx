import "./papers.css";

type Paper = { language: string; title: string; how: string; once: string; until: string };
type Props = { codes: readonly string[]; address: string; papers: readonly Paper[] };

const slipsOnSheet = 10;

/** A4 sheets to cut up. Both languages of instruction stand on each slip: whoever draws it is not known. */
export function SlipSheets({ codes, address, papers }: Props) {
  const sheets = Array.from({ length: Math.ceil(codes.length / slipsOnSheet) }, (_, sheet) =>
    codes.slice(sheet * slipsOnSheet, (sheet + 1) * slipsOnSheet),
  );
  return sheets.map((sheet) => (
    <ul key={sheet[0]} className="slip-sheet">
      {sheet.map((code) => (
        <li key={code} className="slip">
          {papers.map(({ language, title, how }) => (
            <p key={language} lang={language}>
              <strong>{title}.</strong> {how}
            </p>
          ))}
          <p className="slip-address">{address}</p>
          <p className="slip-code">{code}</p>
          {papers.map(({ language, once, until }) => (
            <p key={language} lang={language} className="slip-small">
              {once} {until}.
            </p>
          ))}
        </li>
      ))}
    </ul>
  ));
}
