import { moreActivities } from "./sound-activities.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import type { Files } from "./planted-content.ts";

const words: Record<Language, string> = { kk: "Сөз", ru: "Слово", en: "Word" };

/** A small lesson for grades 5–8 with every element, and a module for staff, in three languages, without a fault. */
export function soundContent(): Files {
  const files: Files = {
    "courses/b/course.yaml": courseYaml("[5, 8]"),
    "courses/b/01-lesson/lesson.yaml": lessonYaml("B1", 40, "[story, sort, check, exit]"),
    "courses/staff/course.yaml": courseYaml("null"),
    "courses/staff/01-module/lesson.yaml": lessonYaml("T1", 12, "[check]"),
  };
  for (const language of languages) {
    files[`courses/b/01-lesson/${language}.mdx`] = pupilLesson(words[language]);
    files[`courses/staff/01-module/${language}.mdx`] = staffModule(words[language]);
  }
  return files;
}

/** The same, and a booster of the pupils' lesson. */
export function contentWithBooster(): Files {
  const files = soundContent();
  files[boosterFile] = lessonYaml("B1-1", 10, "[check, exit]");
  for (const language of languages) files[boosterIn(language)] = booster(words[language]);
  return files;
}

export const boosterIn = (language: Language) => `courses/b/01-lesson/boosters/1/${language}.mdx`;
export const boosterFile = "courses/b/01-lesson/boosters/1/lesson.yaml";
export const lessonIn = (language: Language) => `courses/b/01-lesson/${language}.mdx`;
export const lessonFile = "courses/b/01-lesson/lesson.yaml";
export const moduleIn = (language: Language) => `courses/staff/01-module/${language}.mdx`;
export const moduleFile = "courses/staff/01-module/lesson.yaml";

function courseYaml(grades: string): string {
  return `title: { kk: "Сабақтар", ru: "Уроки", en: "Lessons" }\nsummary: { kk: "Не туралы", ru: "О чём", en: "What about" }\ngrades: ${grades}\n`;
}

function lessonYaml(code: string, minutes: number, required: string): string {
  return `code: ${code}
minutes: ${minutes}
sensitive: false
required: ${required}
title:
  kk: "Сабақ"
  ru: "Урок"
  en: "Lesson"
goal: { kk: "Мақсат", ru: "Цель", en: "Goal" }
`;
}

function step(id: string, minutes: number, word: string, inside: string): string {
  return `<Step id="${id}" minutes={${minutes}} title="${word}: ${id}">

<Notes>

${word} for the teacher of ${id}.

</Notes>

${inside.trim()}

</Step>
`;
}

function pupilLesson(word: string): string {
  const levels = ["calm", "good", "so-so", "tense", "storm"].map(
    (face) => `<Level id="${face}" face="${face}" says="${word} ${face}">\n\n${word}.\n\n</Level>`,
  );
  return [
    step(
      "check-in",
      2,
      word,
      `<Feelings id="now" prompt="${word}?">\n\n${levels.join("\n\n")}\n\n</Feelings>`,
    ),
    step("story", 6, word, `${word}, **${word}**.\n\n> ${word}, [${word}](/help).\n\n1. ${word}`),
    step("skill", 7, word, `<Remember title="${word}">\n\n- ${word}\n\n</Remember>\n\n${law(word)}`),
    step("practice", 15, word, practice(word)),
    step("transfer", 5, word, quiz(word, "")),
    step("exit", 5, word, `${exit(word)}\n\n<Helpers />`),
    step("home-link", 0, word, `### ${word}\n\n${word}.`),
  ].join("\n");
}

function booster(word: string): string {
  return [
    step("recall", 2, word, `${word}.`),
    step("practice", 6, word, quiz(word, "")),
    step("exit", 2, word, `${exit(word)}\n\n<Helpers />`),
  ].join("\n");
}

function staffModule(word: string): string {
  return [
    step("why", 5, word, `${word}.`),
    step("check", 7, word, `${quiz(word, " pass={0.8}")}\n\n<Helpers />`),
  ].join("\n");
}

function practice(word: string): string {
  return [breathe(word), scenario(word), sort(word), ...moreActivities(word)].join("\n\n");
}

function law(word: string): string {
  return `<Law act="${word}" para="9(2)" asOf="2025-03-31" confirmed={true}>\n\n${word}.\n\n</Law>`;
}

function breathe(word: string): string {
  return `<Breathe id="breath" title="${word}" in={3} out={5} rounds={4}>\n\n${word}.\n\n</Breathe>`;
}

function scenario(word: string): string {
  return `<Scenario id="story" title="${word}" start="corridor">

<Scene id="corridor" title="${word}">

${word} in the corridor.

<Choice id="stay" to="yard" says="${word}" tone="leaf">

${word} stays.

</Choice>

<Choice id="leave" to="alone" says="${word}" tone="sun">

${word} leaves.

</Choice>

</Scene>

<Scene id="yard" title="${word}" end={true}>

${word} in the yard.

</Scene>

<Scene id="alone" title="${word}">

${word} alone.

<Choice id="back" to="corridor" says="${word}" tone="leaf">

${word} comes back.

</Choice>

<Choice id="call" to="yard" says="${word}" tone="leaf">

${word} calls.

</Choice>

</Scene>

</Scenario>`;
}

function sort(word: string): string {
  const items = ["one:helps", "two:harms", "three:helps", "four:harms"].map((item) => {
    const [id, box] = item.split(":");
    return `<Item id="${id}" box="${box}" says="${word} ${id}">\n\n${word} because ${id}.\n\n</Item>`;
  });
  return `<Sort id="sort" prompt="${word}?">

<Box id="helps" title="${word}" />

<Box id="harms" title="${word}" />

${items.join("\n\n")}

</Sort>`;
}

function quiz(word: string, pass: string): string {
  const questions = ["first", "second", "third"].map((id) => {
    const options = ["red", "blue", "green"].map((option) => {
      const right = option === "blue" ? " right={true}" : "";
      return `<Option id="${option}" says="${word} ${id} ${option}"${right}>\n\n${word} on ${id} ${option}.\n\n</Option>`;
    });
    return `<Question id="${id}" asks="${word}?">\n\n${options.join("\n\n")}\n\n</Question>`;
  });
  return `<Quiz id="check" title="${word}"${pass}>\n\n${questions.join("\n\n")}\n\n</Quiz>`;
}

function exit(word: string): string {
  return `<Exit id="exit" asks="${word}?">

<Option id="move" says="${word}" />

<Option id="word" says="${word}" />

<Option id="adult" says="${word}" adult={true} />

</Exit>`;
}
