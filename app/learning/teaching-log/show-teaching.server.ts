import type { Course, Lesson } from "#app/learning/courses/lesson.ts";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import type { ReplacedVersion } from "#app/learning/progress/earlier-version.ts";
import { classWords } from "#app/school/classes/words.server.ts";
import { dueLessons, taughtLessons } from "./due-lessons.ts";
import { adherenceOf, fidelityOf } from "./fidelity.ts";
import { figuresInWords, partInWords, type Figure, type Figures } from "./figures.ts";
import { counted, type LogEntry, type LoggedEntry, type Mark } from "./log-entry.ts";
import { logWords } from "./words.server.ts";

export type ShownEntry = {
  id: string;
  lesson: string;
  /** False once the lesson has left the course: then there is no form to correct the entry by. */
  isThere: boolean;
  isWithoutOpening: boolean;
  day: string;
  minutes: string;
  steps: Figure;
  /** Which were left out, and which changed. */
  remarks: string[];
  present: string;
  engagement: string;
  /** Where the lesson was taught as it stood before its latest change: the way to that. */
  earlier: { address: string; says: string } | null;
};
/** `address` is the lesson itself: from there it is prepared, opened and taught. */
export type DueLesson = { id: string; title: string; minutes: number; isSensitive: boolean; address: string };
export type ShownTeaching = {
  figures: Figures | null;
  taught: ShownEntry[];
  due: { lessons: DueLesson[]; boosters: DueLesson[] };
};

/** What a class was taught, the newest first, and what comes next; all figures as text. */
export function showTeaching(
  entries: readonly LoggedEntry[],
  course: Course | undefined,
  language: Language,
  replaced: readonly ReplacedVersion[] = [],
): ShownTeaching {
  const text = logWords(language);
  const classes = classWords(language);
  const plan = course ?? { lessons: [], boosters: [] };
  const lessons = new Map([...plan.lessons, ...plan.boosters].map((lesson) => [lesson.id, lesson]));
  const fidelity = fidelityOf(counted(entries), plan);
  const due = dueLessons(plan, taughtLessons(entries));
  return {
    figures: fidelity && figuresInWords(fidelity, text),
    taught: entries.map(showEntry).toReversed(),
    due: { lessons: due.lessons.map(showDue), boosters: due.boosters.map(showDue) },
  };

  function showEntry(entry: LoggedEntry): ShownEntry {
    const lesson = lessons.get(entry.lesson);
    const taught = replaced.find(
      ({ lesson: id, version }) => id === entry.lesson && version === entry.version,
    );
    return {
      id: entry.id,
      lesson: lesson ? titleOf(lesson) : entry.lesson.toUpperCase(),
      isThere: lesson !== undefined,
      isWithoutOpening: entry.isWithoutOpening,
      day: formatDay(language, entry.day),
      minutes: lesson ? text.teaching.partOf(entry.minutes, lesson.minutes) : String(entry.minutes),
      steps: partInWords(adherenceOf(entry), text),
      remarks: [
        ...remark(entry, lesson, "skipped", text.teaching.left),
        ...remark(entry, lesson, "adapted", text.teaching.changed),
      ],
      present: text.teaching.partOf(entry.present, entry.roll),
      engagement: text.teaching.engaged(text.form.engagements[entry.engagement - 1] ?? ""),
      earlier:
        lesson && taught
          ? {
              address: `/${language}/courses/${entry.course}/${entry.lesson}?version=${entry.version}`,
              says: classes.earlierVersionUntil(taught.until),
            }
          : null,
    };
  }

  function remark(
    { steps }: LogEntry,
    lesson: Lesson | undefined,
    mark: Mark,
    says: (steps: string[]) => string,
  ): string[] {
    const titles = new Map(
      lesson ? openLesson(lesson, language).steps.map(({ id, title }) => [id, title]) : [],
    );
    const marked = Object.entries(steps).filter(([, one]) => one === mark);
    return marked.length > 0 ? [says(marked.map(([id]) => titles.get(id) ?? id))] : [];
  }

  function showDue(lesson: Lesson): DueLesson {
    const { course, id, minutes, sensitive } = lesson;
    const address = `/${language}/courses/${course}/${id}`;
    return { id, title: titleOf(lesson), minutes, isSensitive: sensitive, address };
  }

  function titleOf({ code, title }: Lesson): string {
    return `${code}. ${title[language]}`;
  }
}
