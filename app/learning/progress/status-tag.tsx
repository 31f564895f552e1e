import { usePageMessages } from "#app/i18n/messages.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { Status } from "./progress.ts";

const tones = { "not-started": undefined, started: "sun", completed: "leaf" } as const;

export function StatusTag({ status }: { status: Status }) {
  const { courses: text } = usePageMessages();
  return <Tag tone={tones[status]}>{text.statuses[status]}</Tag>;
}
