import type { PresentedLesson } from "./load-presentation.server.ts";

const choices = ["takePart", "listen", "other", "talk"] as const;

/** Four ways to be in a lesson on a hard topic, to read and not to press: what a child chooses no screen shows. */
export function OpeningScreen({ opening }: { opening: NonNullable<PresentedLesson["opening"]> }) {
  const { says, text } = opening;
  return (
    <>
      <h1 className="stage-title">{text.title}</h1>
      <div className="stage-body">
        <p>{says}</p>
        <h2>{text.choose}</h2>
        <ul className="os-ideas">
          {choices.map((choice) => (
            <li key={choice}>{text[choice].says}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
