import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { remarkFaults, silencingFaults } from "#app/learning/writing/check-phrases.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { checkFaults } from "../courses/check-faults.ts";
import { faultsOf } from "../courses/planted-content.ts";
import { lessonIn, moduleIn, soundContent } from "../courses/sound-content.ts";

const sound = soundContent();

/** Said of the same thing in each language: by writers, to a class, and to a class as it must be. */
const said: Record<Language, { remark: string; alone: string; whole: string }> = {
  kk: {
    remark: "Мамасына орталық көмектеседі (мұны заңгер әлі тексереді).",
    alone: "Естігенімізді таратпаймыз.",
    whole: "Естігенімізді таратпаймыз, ал ересекке айтуға әрқашан болады.",
  },
  ru: {
    remark: "Маме поможет центр (это ещё проверит юрист).",
    alone: "Что услышали, не пересказываем.",
    whole: "Что услышали, не пересказываем, а взрослому рассказать можно всегда.",
  },
  en: {
    remark: "A centre helps Mum (a lawyer still has to check this).",
    alone: "We don’t pass on what we hear.",
    whole: "We don’t pass on what we hear. Telling an adult is always allowed.",
  },
};
/** Messages of pages that staff alone see: there a doubt helps. */
const forStaffAlone = /(?:teaching-log|training|desk|results)\/words\//;
const firstNotes = "<Notes>\n\n";

describe.each(languages)("a lesson in %s", (language) => {
  const { remark, alone, whole } = said[language];
  const at = { in: lessonIn(language), find: "</Notes>\n\n" };

  checkFaults([
    {
      ...at,
      name: "a drafting remark where pupils read",
      put: `</Notes>\n\n${remark}\n\n`,
      says: /a remark of those who write lessons/,
      at: remark,
    },
    {
      ...at,
      name: "a rule that can silence a child, in the teacher’s own words",
      find: firstNotes,
      put: `${firstNotes}> ${alone}\n\n`,
      says: /can silence a child/,
      at: `> ${alone}`,
    },
  ]);

  test("may say the doubt to its teacher, and to staff in their own module", async () => {
    const inNotes = { in: lessonIn(language), find: firstNotes, put: `${firstNotes}${remark}\n\n` };
    const inModule = { in: moduleIn(language), find: "</Notes>\n\n", put: `</Notes>\n\n${remark}\n\n` };
    expect(await faultsOf(sound, inNotes, inModule)).toEqual([]);
  });

  test("may say the rule with the way to an adult, in one paragraph and not in two", async () => {
    const planted = (put: string) => faultsOf(sound, { in: lessonIn(language), find: firstNotes, put });
    expect(await planted(`${firstNotes}> ${whole}\n\n`)).toEqual([]);
    expect(await planted(`${firstNotes}> ${alone}\n\n> ${whole}\n\n`)).toHaveLength(1);
  });
});

test.each(languages)(
  "no page in %s has a drafting remark for pupils or parents, or a rule that silences",
  (language) => {
    const files = globSync(`app/**/words/${language}{,-*}.ts`);
    expect(files.length).toBeGreaterThan(20);
    const faults = files.flatMap((file) => {
      // Each message stands on a line of its own.
      const text = readFileSync(file, "utf8").replaceAll("\n", "\n\n");
      const remarks = forStaffAlone.test(file) ? [] : remarkFaults({ file, text, language });
      return [...remarks, ...silencingFaults({ file, text, language })];
    });
    expect(faults).toEqual([]);
  },
);
