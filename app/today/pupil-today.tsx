import { usePageMessages } from "#app/i18n/messages.ts";
import { LessonList } from "#app/lessons/lesson-list.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import type { PupilDay } from "./pupil-day.server.ts";
import { SurveyInvitations } from "./survey-invitations.tsx";

/** One thing to do, then what there is. */
export function PupilToday({
  day: { course, lessons, next, surveys },
  lang,
}: {
  day: PupilDay;
  lang: string;
}) {
  const { today: text } = usePageMessages();
  const address = `/${lang}/courses/${course}`;
  const tone = toneOfCourse(course);
  return (
    <>
      <SurveyInvitations surveys={surveys} lang={lang} kind={next ? "plain" : "strong"} />
      {next ? (
        <section className="panel today-next" data-tone={tone}>
          <p className="soft">{next.status === "started" ? text.goOnWith : text.nextLesson}</p>
          <h2>{next.title}</h2>
          <p>{next.goal}</p>
          <LinkButton to={`${address}/${next.id}`}>
            {next.status === "started" ? text.goOn : text.begin}
          </LinkButton>
        </section>
      ) : (
        <Notice tone="leaf" title={text.allDone}>
          <p>{text.allDoneText}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{text.yourLessons}</h2>
        <LessonList lessons={lessons} address={address} />
      </section>
    </>
  );
}
