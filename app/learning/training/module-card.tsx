import type { Score } from "#app/activities/parts/score.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import { StatusTag } from "#app/learning/progress/status-tag.tsx";
import { Card } from "#app/ui/panel.tsx";
import { useTrainingWords } from "./words.ts";

type Module = {
  code: string;
  title: string;
  goal: string;
  minutes: number;
  status: Status;
  check: Score | null;
  completedOn: string | null;
  /** Since it was completed. */
  hasChanged: boolean;
};

export function ModuleCard({ module, address }: { module: Module; address: string }) {
  const lessons = useLessonWords();
  const text = useTrainingWords();
  const { code, title, goal, minutes, status, check, completedOn, hasChanged } = module;
  return (
    <Card heading="h2" title={title} to={address} tag={<StatusTag status={status} />}>
      <p>{goal}</p>
      <p className="soft small">
        {code} · {lessons.minutes(minutes)}
        {check && <> · {text.bestCheck(check.right, check.of)}</>}
        {completedOn && <> · {text.completedOn(completedOn)}</>}
      </p>
      {hasChanged && <p className="small">{text.hasChanged}</p>}
    </Card>
  );
}
