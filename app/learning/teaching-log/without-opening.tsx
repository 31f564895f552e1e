import { Link } from "react-router";
import { MissingModules } from "#app/learning/sensitive/missing-modules.tsx";
import type { ShownModule } from "#app/learning/sensitive/show-missing-modules.server.ts";
import { useOpenLessonWords } from "#app/learning/sensitive/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useLogWords } from "./words.ts";

type Props = {
  missing: readonly ShownModule[];
  /** Of the class. */
  address: string;
  /** Before it is logged: on which days it was opened, in words. */
  opened: readonly string[] | null;
};

/** What a teacher does who has taught a lesson on a hard topic without opening it. */
export function WithoutOpening({ missing, address, opened }: Props) {
  const log = useLogWords();
  const openLesson = useOpenLessonWords();
  const text = log.withoutOpening;
  return (
    <Notice tone="sun" title={text.title}>
      {opened && <p>{text.text}</p>}
      {opened && opened.length > 0 && <p>{text.openedOn(opened.join(" · "))}</p>}
      <p>
        <strong>{text.todo}</strong>
      </p>
      {missing.length > 0 ? (
        <>
          <p>{text.training}</p>
          <MissingModules missing={missing} notThere={openLesson.missing.notThere} />
        </>
      ) : (
        <p>
          {text.nextTime} <Link to={`${address}/open-lesson`}>{openLesson.link}</Link>
        </p>
      )}
    </Notice>
  );
}
