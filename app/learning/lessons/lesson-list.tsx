import { useCourseWords, useLessonWords } from "#app/learning/courses/words.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import { Link } from "react-router";
import { Card } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/learning/progress/status-tag.tsx";
import "./lesson-list.css";

export type ListedLesson = {
  id: string;
  /** Left out where pupils are among themselves: they know a lesson by its title. */
  code?: string;
  title: string;
  goal: string;
  minutes: number;
  status: Status | null;
  boosters?: readonly ListedBooster[];
};
type ListedBooster = { id: string; title: string; minutes: number; status: Status | null };

export function LessonList({ lessons, address }: { lessons: readonly ListedLesson[]; address: string }) {
  const text = useLessonWords();
  return (
    <ul className="card-column">
      {lessons.map(({ id, code, title, goal, minutes, status, boosters = [] }) => (
        <li key={id}>
          <Card
            heading="h2"
            title={title}
            to={`${address}/${id}`}
            tag={status && <StatusTag status={status} />}
          >
            <p>{goal}</p>
            <p className="soft small">
              {code && `${code} · `}
              {text.minutes(minutes)}
            </p>
          </Card>
          {boosters.length > 0 && <BoosterList boosters={boosters} address={address} />}
        </li>
      ))}
    </ul>
  );
}

/** Small, and under its lesson: nobody begins with a booster. */
function BoosterList({ boosters, address }: { boosters: readonly ListedBooster[]; address: string }) {
  const text = useCourseWords();
  return (
    <ul className="booster-list small">
      {boosters.map(({ id, title, minutes, status }) => (
        <li key={id}>
          <span className="soft">{text.booster(minutes)}:</span> <Link to={`${address}/${id}`}>{title}</Link>{" "}
          {status && status !== "not-started" && <StatusTag status={status} />}
        </li>
      ))}
    </ul>
  );
}
