import type { PrintedCard } from "./make-cards.server.ts";
import type { QrCode } from "#app/paper/qr-code.server.ts";
import type { ClassWords } from "#app/school/classes/words.ts";
import "./card-sheets.css";

/** The words on the cards, in the language of instruction: whoever prints them may read another one. */
export type CardWords = { language: string; className: string; qr: string; code: string };

const cardsOnSheet = 8;
const codesOnSheet = 16;

export function wordsOnCards(language: string, name: string, { cards, className }: ClassWords): CardWords {
  return { language, className: className(name), ...cards.onCard };
}

type Props = { cards: readonly PrintedCard[]; words: CardWords };

/** A4 sheets to cut up. */
export function CardSheets({ cards, words }: Props) {
  const hasQr = cards.some(({ qr }) => qr !== null);
  const sheets = inSheets(cards, hasQr ? cardsOnSheet : codesOnSheet);
  return sheets.map((sheet) => (
    <ul
      key={sheet[0]?.accountId}
      className="card-sheet"
      data-kind={hasQr ? "cards" : "codes"}
      lang={words.language}
    >
      {sheet.map((card) => (
        <li key={card.accountId} className="sign-in-card">
          <PupilCard card={card} words={words} />
        </li>
      ))}
    </ul>
  ));
}

function PupilCard({ card: { name, code, qr }, words }: { card: PrintedCard; words: CardWords }) {
  return (
    <>
      <p className="sign-in-card-name">
        {name} <span>{words.className}</span>
      </p>
      {qr && <QrPicture qr={qr} label={`QR: ${name}`} />}
      <div>
        {qr && <p>{words.qr}</p>}
        <p>{words.code}</p>
        <p className="sign-in-card-code">{code}</p>
      </div>
    </>
  );
}

function QrPicture({ qr: { size, path }, label }: { qr: QrCode; label: string }) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function inSheets<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, sheet) => items.slice(sheet * most, (sheet + 1) * most));
}
