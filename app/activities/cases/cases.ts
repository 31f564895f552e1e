import { always, readDone, type Done } from "#app/activities/parts/done.ts";
import { numbered, type Place } from "#app/activities/parts/place.ts";
import { splitProse } from "#app/activities/parts/split-html.ts";

/** Short cases of characters, each with its way to help. */
export type Cases = { kind: "cases"; id: string; title: string; stories: CaseStory[] };
export type CaseStory = {
  id: string;
  title: string;
  html: string;
  /** Whom the character can go to, step by step. */
  help: string;
};

/** What a projector shows of it at one time. */
export type CaseScreen = Place & { title: string; story: string; html: string; isHelp: boolean };

export const casesRule = {
  readAnswer: (_block: Cases, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Cases, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Cases) => block,
  feedback: () => null,
  key: () => null,

  screens: ({ title, stories }: Cases) =>
    numbered(stories, (story, place) => {
      const screens = (html: string, isHelp: boolean) =>
        splitProse(html).map((piece) => ({ title, story: story.title, html: piece, isHelp, ...place }));
      return [...screens(story.html, false), ...screens(story.help, true)];
    }).flat(),
};
