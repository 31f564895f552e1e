import { Face } from "./face.tsx";
import type { Feelings } from "./feelings.ts";
import { Prose } from "#app/activities/parts/prose.tsx";
import type { ActivityView } from "#app/activities/parts/activity-view.ts";
import { useBlockWords } from "#app/activities/parts/words.ts";

export const view = {
  View: FeelingsView,
} satisfies ActivityView<Feelings>;

/**
 * Five labelled radios outside any form, so there is nothing that could be sent. The advice for the chosen one is
 * shown by CSS alone (`:has(:checked)`): it works without JavaScript, and no script ever learns the choice.
 */
function FeelingsView({ block }: { block: Feelings }) {
  const text = useBlockWords();
  return (
    <div className="feelings">
      <fieldset>
        <legend>{block.prompt}</legend>
        <div className="feelings-levels">
          {block.levels.map(({ id, face, says }) => (
            <label key={id} className="feelings-level">
              <input type="radio" name={`feelings-${block.id}`} value={face} autoComplete="off" />
              <Face face={face} />
              <span>{says}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div role="status">
        {block.levels.map(({ id, face, html }) => (
          <div key={id} className="feedback leaf" data-face={face}>
            <Prose html={html} />
          </div>
        ))}
      </div>
      <p className="soft">{text.staysWithYou}</p>
    </div>
  );
}
