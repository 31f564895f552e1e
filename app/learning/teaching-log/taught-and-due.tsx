import { Link } from "react-router";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { DueList } from "./due-list.tsx";
import type { ShownTeaching } from "./show-teaching.server.ts";
import { TaughtTable } from "./taught-table.tsx";
import { TeachLesson } from "./teach-lesson.tsx";
import { TeachingFigures } from "./teaching-figures.tsx";
import { useLogWords } from "./words.ts";
import "./log.css";

type Props = { teaching: ShownTeaching; name: string; address: string; mayWrite: boolean };

/** What the class was taught and what comes next; who teaches it logs a lesson from here. */
export function TaughtAndDue({ teaching: { figures, taught, due }, name, address, mayWrite }: Props) {
  const lessons = useLessonWords();
  const { form, teaching: text } = useLogWords();
  const logAddress = mayWrite ? `${address}/log` : undefined;
  const [next, ...later] = due.lessons;
  return (
    <section className="stack" aria-labelledby="taught-and-due">
      <h2 id="taught-and-due">{text.title}</h2>
      {figures && <TeachingFigures figures={figures} />}
      {next ? (
        <Panel tone="kok">
          <p className="soft">{text.next}</p>
          {next.isSensitive && <Tag tone="sun">{form.sensitive}</Tag>}
          <h3>
            <Link to={next.address}>{next.title}</Link>
          </h3>
          <p className="soft small">{lessons.minutes(next.minutes)}</p>
          {mayWrite && (
            <p className="buttons">
              <TeachLesson lesson={next} name={name} address={address} isNext />
              <LinkButton kind="plain" to={`${address}/log?lesson=${next.id}`}>
                {text.log}
              </LinkButton>
            </p>
          )}
        </Panel>
      ) : (
        <Notice tone="leaf">{text.allTaught}</Notice>
      )}
      {due.boosters.length > 0 && (
        <DueList title={text.boosters} lessons={due.boosters} {...{ name, address, mayWrite }} />
      )}
      <TaughtTable taught={taught} name={name} logAddress={logAddress} />
      {later.length > 0 && <DueList title={text.later} lessons={later} {...{ name, address, mayWrite }} />}
    </section>
  );
}
