import { useMessages } from "#app/i18n/messages.ts";
import type { Status } from "#app/progress/progress.ts";
import { Card } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/progress/status-tag.tsx";
import "./lesson-list.css";

export type ListedLesson = {
  id: string;
  code: string;
  title: string;
  goal: string;
  minutes: number;
  status: Status | null;
};

export function LessonList({ lessons, address }: { lessons: readonly ListedLesson[]; address: string }) {
  const { lessons: text } = useMessages();
  return (
    <ul className="lesson-list">
      {lessons.map(({ id, code, title, goal, minutes, status }) => (
        <li key={id}>
          <Card
            heading="h2"
            title={title}
            to={`${address}/${id}`}
            tag={status && <StatusTag status={status} />}
          >
            <p>{goal}</p>
            <p className="soft small">
              {code} · {text.minutes(minutes)}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
