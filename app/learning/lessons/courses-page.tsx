import { isListedFor, mayReadCourse } from "#app/learning/courses/access.ts";
import { listCourses } from "#app/learning/courses/catalogue.server.ts";
import { useCourseWords, useLessonWords } from "#app/learning/courses/words.ts";
import { languageContext, viewerContext } from "#app/request-context.ts";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import type { Route } from "./+types/courses-page.ts";

export function loader({ context }: Route.LoaderArgs) {
  const language = context.get(languageContext);
  const viewer = context.get(viewerContext);
  const readable = listCourses().filter((course) => mayReadCourse(viewer, course));
  return {
    courses: readable.map(({ id, title, summary, lessons }) => {
      const count = lessons.filter((lesson) => isListedFor(viewer, lesson)).length;
      return { id, title: title[language], summary: summary[language], count };
    }),
  };
}

export default function CoursesPage({ loaderData, params }: Route.ComponentProps) {
  const { bands } = useLessonWords();
  const text = useCourseWords();
  return (
    <main data-page="courses" id="main">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="cards">
        {loaderData.courses.map(({ id, title, summary, count }) => (
          <Card
            key={id}
            heading="h2"
            title={title}
            to={id === "parents" ? `/${params.lang}/parents` : `/${params.lang}/courses/${id}`}
            tag={<Tag tone={toneOfCourse(id)}>{bands[id]}</Tag>}
          >
            <p>{summary}</p>
            {count > 0 && <p className="soft small">{text.lessonCount(count)}</p>}
          </Card>
        ))}
      </div>
    </main>
  );
}
