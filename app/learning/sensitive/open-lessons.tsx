import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { OpeningForms } from "./opening-forms.tsx";
import type { ShownOpening } from "./show-openings.server.ts";
import { useOpenLessonWords } from "./words.ts";
import "./open-lesson.css";

type Props = {
  open: readonly ShownOpening[];
  lang: string;
  /** The page that it stands on. */
  from: "class" | "opening";
};

/** The sensitive lessons that the class has open now: until when, with the ways to go on and to close them. */
export function OpenLessons({ open, lang, from }: Props) {
  const text = useOpenLessonWords();
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="open-now">
      <h2 id="open-now">{text.openNow}</h2>
      {open.map((opening, index) => (
        <Panel key={`${opening.lesson} ${index}`} tone="leaf">
          <h3>{opening.title}</h3>
          <p>{text.openedBy(opening.openedAt, opening.openedBy)}</p>
          <OpeningForms opening={opening} lang={lang} from={from} />
          <p>
            <LinkButton kind="plain" to={`/${lang}/courses/${opening.course}/${opening.lesson}`}>
              {text.toLesson}
            </LinkButton>
          </p>
        </Panel>
      ))}
      <p className="hint">{text.closesByItself(minutesOpen)}</p>
    </section>
  );
}
