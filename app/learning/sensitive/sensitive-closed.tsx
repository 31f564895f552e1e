import type { Helper } from "#app/school/classes/helper.ts";
import { MissingModules } from "./missing-modules.tsx";
import type { ShownModule } from "./show-missing-modules.server.ts";
import { Panel } from "#app/ui/panel.tsx";
import { LessonHelpers } from "#app/activities/parts/lesson-helpers.tsx";
import type { HardTopicWords } from "./words.server.ts";

export type ClosedLesson =
  | { why: "not-now"; text: HardTopicWords["notNow"]; psychologists: Helper[] }
  | { why: "train-first"; text: HardTopicWords["trainFirst"]; name: string; missing: ShownModule[] };

/** In place of a sensitive lesson that is closed: nothing of its content, but what to do now. */
export function SensitiveClosed({ closed }: { closed: ClosedLesson }) {
  const { text } = closed;
  return (
    <main data-page="lesson" data-views="closed" className="sensitive-closed" id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        {closed.why === "train-first" && <p className="soft">{closed.name}</p>}
        <h1>{text.title}</h1>
        <p className="lead">{text.text}</p>
      </header>
      {closed.why === "not-now" ? (
        <Panel>
          <h2>{closed.text.missedTitle}</h2>
          <p>{closed.text.missed}</p>
          {closed.psychologists.length === 0 && <p>{closed.text.nobody}</p>}
          <LessonHelpers people={closed.psychologists} />
          <p className="soft">{closed.text.nothingSent}</p>
        </Panel>
      ) : (
        <Panel>
          <h2>{closed.text.missing}</h2>
          <MissingModules missing={closed.missing} notThere={closed.text.notThere} />
        </Panel>
      )}
    </main>
  );
}
