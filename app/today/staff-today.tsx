import { useClassWords } from "#app/school/classes/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Card } from "#app/ui/panel.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { ClassesToday } from "./classes-today.tsx";
import { OpenToday } from "./open-today.tsx";
import type { StaffDay } from "./staff-day.server.ts";
import { SurveyInvitations } from "./survey-invitations.tsx";
import { UnopenedToday } from "./unopened-today.tsx";
import { useTodayWords } from "./words.ts";

export function StaffToday({
  day: { next, classes, ofClasses, survey, surveys, unopened, trained },
  lang,
}: {
  day: StaffDay;
  lang: string;
}) {
  const classText = useClassWords();
  const text = useTodayWords();
  return (
    <>
      <OpenToday day={ofClasses} lang={lang} />
      <UnopenedToday unopened={unopened} lang={lang} />
      {next ? (
        <section className="panel today-next">
          <p className="soft">{text.yourTraining}</p>
          <h2>{next.title}</h2>
          <p>{next.goal}</p>
          <LinkButton to={`/${lang}/courses/staff/${next.id}`}>
            {next.isStarted ? text.goOn : text.begin}
          </LinkButton>
        </section>
      ) : (
        <Notice tone="leaf" title={text.trainingDone}>
          <p>{text.trainingDoneText}</p>
        </Notice>
      )}
      <SurveyInvitations surveys={surveys} lang={lang} kind="plain" />
      {survey && (
        <Card title={survey.title} heading="h2" to={`/${lang}/${survey.path}`}>
          <p>{survey.says}</p>
        </Card>
      )}
      <ClassesToday day={ofClasses} lang={lang} />
      {classes.length > 0 && (
        <section className="stack">
          <h2>{classText.title}</h2>
          <div className="cards">
            {classes.map(({ id, name, pastYear }) => (
              <Card key={id} title={classText.className(name, pastYear)} to={`/${lang}/classes/${id}`} />
            ))}
          </div>
        </section>
      )}
      {trained.length > 0 && (
        <section className="stack">
          <h2>{text.staffTrained}</h2>
          {trained.map(({ code, title, done, of }) => (
            <ProgressBar
              key={code}
              label={text.trainedIn(`${code}. ${title}`, done, of)}
              value={done}
              max={of}
              tone="leaf"
            />
          ))}
          <p>
            <LinkButton kind="plain" to={`/${lang}/classes`}>
              {text.allClasses}
            </LinkButton>
          </p>
        </section>
      )}
    </>
  );
}
