import type { InstrumentId } from "#app/surveys/questionnaires/instrument.ts";
import { listLessonsFor, type NextLesson } from "#app/surveys/questionnaires/teaching.server.ts";
import { rankedAreas, rankedItems } from "./ranking.ts";
import { subDomainTitle, type Reading } from "./reading.ts";

export type LessonToOpen = {
  id: string;
  code: string;
  title: string;
  to: string | null;
  isSensitive: boolean;
};
export type TeachNext = { areas: { title: string; lessons: LessonToOpen[] }[]; because: string };

const areasToTeach = 2;
const lessonsOfArea = 3;

/** For whom a lesson is, by the first letter of its id; training and the whole-school plan help everywhere. */
const lettersFor: Record<InstrumentId, string> = {
  "pupils-1-4": "atpd",
  "pupils-5-11": "bctpd",
  staff: "tpd",
  parents: "ftpd",
};

/** The lessons that teach the weakest areas; those that are written already come first. */
export function teachNext(reading: Reading): TeachNext {
  const { instrument, language, words, formats } = reading;
  // An instrument without scores is led by its questions.
  const ranked = instrument.report === "items" ? rankedItems(reading) : rankedAreas(reading);
  const weakest = [...new Set(ranked.map(({ subDomain }) => subDomain))].slice(0, areasToTeach);
  const areas = weakest.map((subDomain) => {
    const fitting = listLessonsFor(subDomain).filter(({ id }) =>
      lettersFor[instrument.id].includes(id[0] ?? ""),
    );
    const lessons = writtenFirst(fitting).slice(0, lessonsOfArea);
    return { title: subDomainTitle(reading, subDomain), lessons: lessons.map(lessonToOpen) };
  });
  const because = words.teach.because(formats.list(areas.map(({ title }) => title)));
  return { areas, because: areas.length > 0 ? because : words.teach.none };

  function lessonToOpen({ id, course, title, sensitive, isWritten }: NextLesson): LessonToOpen {
    const to = isWritten ? `/${language}/courses/${course}/${id}` : null;
    return { id, code: id.toUpperCase(), title: title[language], to, isSensitive: sensitive };
  }
}

function writtenFirst(lessons: readonly NextLesson[]): NextLesson[] {
  return [...lessons.filter(({ isWritten }) => isWritten), ...lessons.filter(({ isWritten }) => !isWritten)];
}
