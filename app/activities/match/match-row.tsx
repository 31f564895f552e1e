import type { MatchFeedback, ShownMatch } from "./match.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useActivityWords, useBlockWords } from "#app/activities/parts/words.ts";

type Props = {
  /** For the label to name the select: nothing that is rendered once for many may ask React for an id. */
  id: string;
  pair: ShownMatch["pairs"][number];
  fits: ShownMatch["fits"];
  chosen: string | undefined;
  said: MatchFeedback[string] | undefined;
  onChoose: (fit: string) => void;
};

export function MatchRow({ id, pair, fits, chosen = "", said, onChoose }: Props) {
  const words = useActivityWords();
  return (
    <li className="match-row">
      <div className="field">
        <label htmlFor={id}>{pair.item}</label>
        <select id={id} name={pair.id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{words.matchChoose}</option>
          {fits.map((fit) => (
            <option key={fit.id} value={fit.id}>
              {fit.says}
            </option>
          ))}
        </select>
        {/* On a phone a closed list shows but the beginning of a long line. */}
        {chosen && !said && (
          <p className="match-chosen small" aria-hidden="true">
            {fits.find((fit) => fit.id === chosen)?.says}
          </p>
        )}
      </div>
      <div role="status">{said && <Said said={said} chosen={chosen} fits={fits} />}</div>
    </li>
  );
}

/** The own and the right answer in words, then why. */
function Said({ said, chosen, fits }: { said: MatchFeedback[string] } & Pick<Props, "chosen" | "fits">) {
  const text = useBlockWords();
  const words = useActivityWords();
  const says = (fit: string | undefined) => fits.find(({ id }) => id === fit)?.says ?? "";
  return (
    <div className={said.isRight ? "feedback leaf" : "feedback sun"}>
      <p className="feedback-title">{said.isRight ? text.right : text.thinkOn}</p>
      <p>{words.yourAnswer(says(chosen))}</p>
      {!said.isRight && <p>{words.fitsHere(says(said.right))}</p>}
      <Prose html={said.html} />
    </div>
  );
}
