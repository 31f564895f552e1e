import { Link } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { languageContext, viewerContext } from "#app/request-context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { OrnamentBorder } from "#app/ui/ornament-border.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SteppePicture } from "#app/ui/pictures/steppe-picture.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import { useHomeWords } from "./words.ts";
import type { Route } from "./+types/home-page.ts";
import "./home-page.css";

/** One lesson for each age. */
const firstLessons = [
  { course: "a", id: "a3", from: 1, to: 4 },
  { course: "b", id: "b7", from: 5, to: 8 },
  { course: "c", id: "c5", from: 9, to: 11 },
] as const;

export function loader({ context }: Route.LoaderArgs) {
  const language = context.get(languageContext);
  return {
    isSignedIn: context.get(viewerContext) !== undefined,
    lessons: firstLessons.flatMap(({ course, id, from, to }) => {
      const lesson = findLesson(course, id);
      return lesson ? [{ course, id, from, to, title: lesson.title[language] }] : [];
    }),
  };
}

export default function HomePage({ loaderData: { isSignedIn, lessons } }: Route.ComponentProps) {
  const shell = useFrameWords();
  const text = useHomeWords();
  const at = (path: string) => `/${shell.language}/${path}`;
  return (
    <>
      <OrnamentBorder />
      <main data-page="home" className="home">
        <title>{text.title}</title>
        <section className="home-hero">
          <div className="stack" data-gap="large">
            <div className="stack">
              <h1>{text.heading}</h1>
              <p className="lead">{text.lead}</p>
            </div>
            <p className="buttons">
              {isSignedIn ? (
                <LinkButton to={at("today")}>{text.toToday}</LinkButton>
              ) : (
                <LinkButton to={at("sign-in")}>{text.signIn}</LinkButton>
              )}
              <LinkButton to={at("courses")} kind="plain">
                {text.openLessons}
              </LinkButton>
            </p>
          </div>
          <SteppePicture />
        </section>

        <section aria-labelledby="start">
          <h2 id="start" className="visually-hidden">
            {text.startWith}
          </h2>
          <div className="home-cards">
            {lessons.map(({ course, id, from, to, title }) => (
              <Card
                key={id}
                title={title}
                to={at(`courses/${course}/${id}`)}
                tag={<Tag tone={toneOfCourse(course)}>{text.grades(from, to)}</Tag>}
              >
                <p>{text.lines[id]}</p>
              </Card>
            ))}
            <Card
              title={text.parentsCard.title}
              to={at("parents")}
              tag={<Tag tone="leaf">{text.parentsCard.tag}</Tag>}
            >
              <p>{text.parentsCard.line}</p>
            </Card>
          </div>
        </section>

        <section id="about" className="home-about" aria-labelledby="about-title">
          <h2 id="about-title">{text.about.title}</h2>
          <dl>
            {text.about.parts.map((part) => (
              <div key={part.title}>
                <dt>{part.title}</dt>
                <dd>{part.text}</dd>
              </div>
            ))}
          </dl>
          <p className="soft">
            {text.about.languages} <Link to={at("privacy")}>{shell.privacy}</Link>
          </p>
        </section>
      </main>
    </>
  );
}
