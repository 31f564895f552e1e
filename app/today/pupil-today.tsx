import { LessonList } from "#app/learning/lessons/lesson-list.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { toneOfCourse, type Tone } from "#app/ui/tone.ts";
import { DueLessons } from "./due-lessons.tsx";
import type { PupilDay } from "./pupil-day.server.ts";
import { SurveyInvitations } from "./survey-invitations.tsx";
import { useTodayWords } from "./words.ts";

/** One thing to do, then what there is. */
export function PupilToday({
  day: { course, lessons, next, due, inClass, isAsked, surveys },
  lang,
}: {
  day: PupilDay;
  lang: string;
}) {
  const text = useTodayWords();
  const address = `/${lang}/courses/${course}`;
  const tone = toneOfCourse(course);
  const hasBefore = due.length > 0 || inClass.length > 0;
  return (
    <>
      {inClass.map((lesson) => (
        <section key={lesson.id} className="panel today-next" data-tone={tone} data-in-class>
          <p className="soft">{text.inClassNow}</p>
          <h2>{lesson.title}</h2>
          <p>{text.inClassNowText}</p>
          <LinkButton to={`/${lang}/courses/${lesson.course}/${lesson.id}`}>{text.openInClass}</LinkButton>
        </section>
      ))}
      {isAsked && (
        <section className="panel" data-poll-open>
          <h2>{text.pollOpen}</h2>
          <p>{text.pollOpenText}</p>
          <LinkButton to={`/${lang}/poll`} kind="plain">
            {text.toPoll}
          </LinkButton>
        </section>
      )}
      <DueLessons due={due} tone={tone} lang={lang} isFirst={inClass.length === 0} />
      <SurveyInvitations surveys={surveys} lang={lang} kind={next || hasBefore ? "plain" : "strong"} />
      {!hasBefore && <NextLesson next={next} address={address} tone={tone} />}
      <section className="stack">
        <h2>{text.yourLessons}</h2>
        <LessonList lessons={lessons} address={address} />
      </section>
    </>
  );
}

/** For whoever has been given nothing: what was begun, or the next one. */
function NextLesson({
  next,
  address,
  tone,
}: {
  next: PupilDay["next"];
  address: string;
  tone: Tone | undefined;
}) {
  const text = useTodayWords();
  if (!next) {
    return (
      <Notice tone="leaf" title={text.allDone}>
        <p>{text.allDoneText}</p>
      </Notice>
    );
  }
  return (
    <section className="panel today-next" data-tone={tone}>
      <p className="soft">{next.status === "started" ? text.goOnWith : text.nextLesson}</p>
      <h2>{next.title}</h2>
      <p>{next.goal}</p>
      <LinkButton to={`${address}/${next.id}`}>
        {next.status === "started" ? text.goOn : text.begin}
      </LinkButton>
    </section>
  );
}
