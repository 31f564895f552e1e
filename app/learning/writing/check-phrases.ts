import type { Language } from "#app/i18n/language.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import type { CourseId } from "#app/learning/courses/lesson.ts";

type Written = { file: string; text: string; language: Language };
type Faulty = { line: number; words: string };

/** A doubt of those who write lessons. Read by a child, it says that the help itself is doubtful. */
const draftingRemarks: Record<Language, RegExp> = {
  kk: /заңгер(лер)? (әлі|тексер|раста)|әлі (ешкім )?тексер(еді|ген жоқ)|тексереді деп|раст(алуы тиіс|ауы керек)|Senim ұсынған/iu,
  ru: /юрист(ы)? (ещё|не |должен|провер|подтверд)|(ещё|никто) (не )?провер(ит|ят|ил)|провер(ит|ят) юрист|(требует|должен) подтвержд|предлагает Senim|Senim предлагает/iu,
  en: /lawyers? (still|has to|have to|must|will)|to be (confirmed|checked)|(still|yet) (has |have |needs? )?to (be )?(check|confirm)|nobody has (checked|called)|Senim (proposes|suggests)/iu,
};

/** What a class agrees on about what it hears. Alone it can silence a child who has heard of harm. */
const keptAmongUs: Record<Language, RegExp> = {
  kk: /(естігенімізді|айтылған сөзді|сөзді)[^.!?]* (таратпаймыз|шығармаймыз|айтып жүрмейміз)|«?таратпаймыз, сұрамаймыз/iu,
  ru: /не (пересказываем|выносим|разносим|рассказываем (другим|никому))/iu,
  en: /\b(don’t|do not|never|nor do we) (pass (it|this|that|them|on)|carry (it|this|that|them|stories)|repeat what)/iu,
};
const anAdultMayKnow: Record<Language, RegExp> = {
  kk: /ересекке[^.!?]* айтуға[^.!?]* болады/iu,
  ru: /(рассказать|сказать)[^.!?]* взросл[^.!?]* всегда|взросл[^.!?]* (рассказать|сказать)[^.!?]* всегда|сказать взрослому можно всегда/iu,
  en: /tell(ing)? an adult[^.!?]* (always|any time)|always tell an adult/iu,
};

/** Staff are told what is still doubtful, and only where they alone read: in their own course and in notes. */
export function lessonPhraseFaults(mdx: Written, course: CourseId): ContentFault[] {
  const forLearners = course === "staff" ? [] : remarkFaults({ ...mdx, text: withoutNotes(mdx.text) });
  return [...forLearners, ...silencingFaults(mdx)];
}

export function remarkFaults(written: Written): ContentFault[] {
  return found(written, (text) => draftingRemarks[written.language].exec(text)).map(({ line, words }) => ({
    file: written.file,
    line,
    says: `a remark of those who write lessons stands where learners read: “${words}”`,
    mend: "Move the doubt into <Notes> or the mark of <Law>, and say the rest plainly.",
  }));
}

export function silencingFaults(written: Written): ContentFault[] {
  const isSilencing = (text: string) =>
    anAdultMayKnow[written.language].test(text) ? null : keptAmongUs[written.language].exec(text);
  return found(written, isSilencing).map(({ line, words }) => ({
    file: written.file,
    line,
    says: `“${words}” can silence a child`,
    mend: "Say in the same paragraph that an adult may always be told.",
  }));
}

/** Where a paragraph has the phrase: its line, and the words themselves. */
function found(
  { text }: Pick<Written, "text">,
  look: (paragraph: string) => RegExpExecArray | null,
): Faulty[] {
  let line = 1;
  return text.split(/\n{2}/).flatMap((paragraph) => {
    const start = line;
    line += paragraph.split("\n").length + 1;
    const match = look(paragraph);
    if (!match) return [];
    return { line: start + paragraph.slice(0, match.index).split("\n").length - 1, words: match[0] };
  });
}

/** The same lines, without what is for the teacher alone. */
function withoutNotes(mdx: string): string {
  return mdx.replaceAll(/<Notes>[\s\S]*?<\/Notes>/g, (notes) => notes.replaceAll(/[^\n]/g, ""));
}
