import { useCourseWords } from "#app/learning/courses/words.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { Status } from "./progress.ts";

const tones = { "not-started": undefined, started: "sun", completed: "leaf" } as const;

export function StatusTag({ status }: { status: Status }) {
  const text = useCourseWords();
  return <Tag tone={tones[status]}>{text.statuses[status]}</Tag>;
}
