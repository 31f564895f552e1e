import { useLessonWords } from "#app/learning/courses/words.ts";
import { OrnamentBorder } from "#app/ui/ornament-border.tsx";
import { SteppePicture } from "#app/ui/pictures/steppe-picture.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import { KeyList } from "./key-list.tsx";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { usePresentWords } from "./words.ts";

/** What a class sees while it comes in; below it, small, the keys that the teacher will need. */
export function CoverScreen({ lesson, says }: { lesson: PresentedLesson["lesson"]; says: string }) {
  const { bands } = useLessonWords();
  const text = usePresentWords();
  return (
    <div className="cover">
      <div className="cover-title">
        <Tag tone={toneOfCourse(lesson.course)}>{bands[lesson.course] ?? lesson.code}</Tag>
        <h1>{lesson.title}</h1>
        <p>{says}</p>
      </div>
      <SteppePicture />
      <OrnamentBorder />
      <aside className="cover-keys" aria-label={text.waitingTitle}>
        <p>{text.waiting}</p>
        <KeyList />
      </aside>
    </div>
  );
}
