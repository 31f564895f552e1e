import type { PhonePoll } from "#app/activities/parts/ballot.ts";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Block, ActivityKind } from "#app/activities/block.ts";
import { BlockOnScreen } from "#app/activities/block-on-screen.tsx";
import { undecided, type Decision } from "#app/activities/parts/decision.ts";
import type { BlockScreen } from "#app/activities/block-screen.ts";
import { screensOfBlock } from "#app/activities/screens-of-block.ts";
import { plainText } from "#app/activities/parts/split-html.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf } from "#app/learning/courses/lesson.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { sortRule } from "#app/activities/sort/sort.ts";
import { messagesFor, type AllMessages } from "#app/messages/messages.server.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";
import * as example from "../../activities/example-blocks.ts";
import { mask } from "../../activities/masked.ts";

type Seen = { beat?: number; decision?: Partial<Decision>; renderPhones?: PhonePoll };

function render(screen: BlockScreen, language: Language, seen: Seen = {}): string {
  const { beat = 0, decision = {}, renderPhones } = seen;
  return renderToStaticMarkup(
    <MessagesProvider value={messagesFor(language)}>
      <BlockOnScreen
        screen={screen}
        beat={beat}
        decision={{ ...undecided, ...decision }}
        decide={() => undefined}
        toBeat={() => undefined}
        renderPhones={renderPhones}
      />
    </MessagesProvider>,
  );
}

/** What can be seen: without what only keeps its room, and what only a screen reader reads. */
function seenIn(html: string): string {
  const [before = "", after] = html.split('<div class="os-swap-after" role="status">');
  const kept = after === undefined ? before : before + after.slice(after.indexOf("</div></div>"));
  return plainText(
    kept.replaceAll(/<div class="os-(?:flip-back|swap-before)"(?: role="status")?>.*?<\/div>/g, ""),
  );
}

/** The class meets the items in the order in which a pupil does alone. */
const firstItem = sortRule.mix(example.sort, mask).items[0]!.id;

function first(block: Block): BlockScreen {
  return screensOfBlock(block, mask)[0]!;
}

type Text = AllMessages["blocks"] &
  AllMessages["activities"] &
  AllMessages["present"] &
  AllMessages["onScreen"];
type Expected = { screens: number; beats: number; now: string[]; later?: string[]; buttons: number };

/** Of each activity: on how many screens, in how many beats the first of them; what it says at once and only later. */
const expected: Record<ActivityKind, (text: Text) => Expected> = {
  breathe: (text) => ({
    screens: 1,
    beats: 2,
    now: ["Slow breath", "Breathe.", text.startBreathing],
    buttons: 1,
  }),
  cards: (text) => ({
    screens: 3,
    beats: 2,
    now: ["Is it so?", text.count(1, 3), "Front one", text.turn, text.turnHint],
    later: ["Back one"],
    buttons: 1,
  }),
  cases: (text) => ({
    screens: 4,
    beats: 1,
    now: ["Who can help?", text.count(1, 2), "Arman", "Arman is tired.", text.whatCouldHelp],
    buttons: 0,
  }),
  exit: (text) => ({
    screens: 1,
    beats: 1,
    now: ["What do you take with you?", "move", "word", "adult", text.answerForYourself],
    buttons: 0,
  }),
  feelings: (text) => ({
    screens: 1,
    beats: 2,
    now: ["How are you?", "calm", "good", "so-so", "tense", "storm", text.thinkSilently, text.showAdvice],
    buttons: 1,
  }),
  match: (text) => ({
    screens: 4,
    beats: 2,
    now: ["What belongs together?", "anger", "fists", "knees", "smile", "cheeks", text.byHands, text.reveal],
    later: ["secret explanation of anger"],
    buttons: 5,
  }),
  note: (text) => ({
    screens: 1,
    beats: 2,
    now: ["What do I keep?", "A word.", text.nobodyReads, text.quietMinute],
    later: [text.quietNow],
    buttons: 1,
  }),
  order: (text) => ({
    screens: 1,
    beats: 6,
    now: ["In which order?", "stop", "breathe", "look", "say", text.orderHint, text.revealOrder],
    buttons: 9,
  }),
  plan: (text) => ({
    screens: 2,
    beats: 1,
    now: ["My plan", text.count(1, 2), "What about body?", "body: walk", "body: talk", text.ownPlan],
    buttons: 0,
  }),
  poll: (text) => ({
    screens: 1,
    beats: 1,
    now: ["Which rule helps most?", "We greet", "We ask", "We wait", text.pollHint, text.handsCounted(0)],
    buttons: 6,
  }),
  quiz: (text) => ({
    screens: 2,
    beats: 2,
    now: ["Which move?", text.count(1, 2), "Two pupils are fighting.", "join", "leave", "film", text.reveal],
    later: ["secret explanation of leave", text.rightAnswer],
    buttons: 4,
  }),
  roleplay: (text) => ({
    screens: 2,
    beats: 1,
    now: ["In the corridor", "Dana sees it.", "Timur sees it.", text.mayPass],
    buttons: 0,
  }),
  scenario: (text) => ({
    screens: 1,
    beats: 1,
    now: ["The backpack", "At the stop", text.showChoices],
    buttons: 1,
  }),
  sort: (text) => ({
    screens: 4,
    beats: 2,
    now: [
      "Does it help?",
      text.count(1, 4),
      `${firstItem} it`,
      "It helps",
      "It harms",
      text.byHands,
      text.reveal,
    ],
    later: [`secret explanation of ${firstItem}`, text.rightAnswer],
    buttons: 3,
  }),
};

describe.each(languages)("on the projector, in %s,", (language) => {
  const { blocks, activities, present, onScreen } = messagesFor(language);
  const text = { ...blocks, ...activities, ...present, ...onScreen };

  test.each(example.allBlocks.map((block) => ({ block, kind: block.kind, id: block.id })))(
    "$kind ($id) says what a class needs now, and the rest when it is asked for",
    ({ block, kind, id }) => {
      const { screens, beats, now, later = [], buttons } = expected[kind](text);
      const shown = first(block);
      const html = render(shown, language);
      expect([screensOfBlock(block, mask).length, shown.beats]).toEqual([screens, beats]);
      expect(html).toContain(`data-block="${id}" data-kind="${kind}" data-state="open"`);
      for (const words of now) expect(seenIn(html)).toContain(words);
      for (const words of later) expect(seenIn(html)).not.toContain(words);
      expect(html.split("<button").length - 1).toBe(buttons);
      const asked = render(shown, language, { beat: 1 });
      expect(asked).toContain('data-state="answered"');
      for (const words of later) expect(seenIn(asked)).toContain(words);
    },
  );

  test.each(example.allBlocks)("$kind has no form and no field: nothing a class does is sent", (block) => {
    for (const screen of screensOfBlock(block, mask)) {
      for (let beat = 0; beat < screen.beats; beat += 1) {
        expect(render(screen, language, { beat })).not.toMatch(/<(?:form|input|select|textarea|a)\b/);
      }
    }
  });

  test("a quiz says of the answer that the class called why it is not the best one", () => {
    const decision = { chosen: { fight: "film" } };
    const asked = seenIn(render(first(example.quiz), language, { beat: 1, decision }));
    expect(asked).toContain("secret explanation of film");
    expect(asked).toContain("secret explanation of leave");
    expect(asked).not.toContain("secret explanation of join");
  });

  test("an order is the class's own until the right one is shown, and then explained place by place", () => {
    const screen = first(example.order);
    const decision = { order: ["secret-2", "secret-1", "secret-3", "secret-4"] };
    const says = (beat: number) => seenIn(render(screen, language, { beat, decision }));
    expect(says(0)).toMatch(/1\s*breathe.*2\s*stop.*3\s*look/s);
    expect(says(1)).toMatch(/1\s*stop.*2\s*breathe.*3\s*look/s);
    expect(says(1).split(text.asCalled).length - 1).toBe(2);
    expect(says(2)).toContain("secret explanation of stop");
    expect(says(5)).toContain("secret explanation of say");
  });

  test("a story says what a choice led to, and at its end offers another path", () => {
    const screen = first(example.scenario);
    const led = render(screen, language, { decision: { isAsked: true, led: "go" } });
    for (const words of ["I go", "Hm.", text.goOn, text.otherChoice]) expect(seenIn(led)).toContain(words);
    const over = render(screen, language, { decision: { path: ["stay"] } });
    for (const words of ["In the yard", text.storyEnds, text.anotherWay, text.oneBack])
      expect(seenIn(over)).toContain(words);
  });

  test("a story asks with a big button for each choice", () => {
    const asked = render(first(example.scenario), language, { decision: { isAsked: true } });
    expect(asked.match(/data-call/g)).toHaveLength(2);
    for (const words of [text.whatWouldYouDo, "I stay", "I go"]) expect(seenIn(asked)).toContain(words);
  });

  test("a poll counts hands, and makes room for phones", () => {
    const decision = { hands: { greet: 7, ask: 12 } };
    const counted = seenIn(render(first(example.poll), language, { decision }));
    for (const words of ["7", "12", text.handsCounted(19), text.countAgain]) expect(counted).toContain(words);
    const phones = seenIn(render(first(example.poll), language, { renderPhones: () => "1234" }));
    expect(phones).toContain("1234");
    expect(phones).not.toContain(text.handsCounted(0));
  });

  test("the way to help has a screen of its own after each case, and the debrief one after the cards", () => {
    const cases = screensOfBlock(example.cases, mask).map((screen) => seenIn(render(screen, language)));
    expect(cases[1]).toContain("Arman goes to the psychologist.");
    expect(cases[1]).toContain(text.helpPath);
    expect(cases[3]).toContain("Sabina goes to the psychologist.");
    const roles = screensOfBlock(example.roleplay, mask).map((screen) => seenIn(render(screen, language)));
    expect(roles[1]).toContain("Say your own name.");
    expect(roles[1]).toContain(text.debrief);
  });

  test("feelings get a sentence for each face, so that nobody's is picked out", () => {
    const html = render(first(example.feelings), language, { beat: 1 });
    expect(html.match(/class="prose"/g)).toHaveLength(5);
  });

  test("breathing is one circle with the word of each phase, and the words of the exercise for who wants no motion", () => {
    const html = render(first(example.breathe), language, { beat: 1 });
    expect(html).toContain('class="os-pacer-words"><div class="prose"><p>Breathe.</p>');
    expect(html).toContain("breathe-circle");
  });
});

/** All words of an activity that a person reads. */
function wordsOf(value: unknown, name = ""): string[] {
  if (typeof value === "string") {
    const isRead = /^(?:says|title|asks|prompt|html|help|item|fits|front|role|debrief)$/.test(name);
    return isRead ? [plainText(value)] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordsOf(one, key));
}

/** Everything that the screens of an activity can show. */
function allShown(block: Block, language: Language): string {
  const html = screensOfBlock(block, mask).flatMap((screen) => {
    const beats = Array.from({ length: screen.beats }, (_, beat) => render(screen, language, { beat }));
    return [
      ...beats,
      ...decisionsOf(screen).map((decision) => render(screen, language, { beat: 1, decision })),
    ];
  });
  return html.map(plainText).join(" ").replaceAll(" ", "");
}

/** Each wrong call in a quiz; each way through a story. */
function decisionsOf(screen: BlockScreen): Partial<Decision>[] {
  if (screen.kind === "quiz")
    return screen.question.options.map(({ id }) => ({ chosen: { [screen.question.id]: id } }));
  if (screen.kind !== "scenario") return [];
  const scenario = screen;
  const ways: Partial<Decision>[] = [];
  const seen = new Set<string>();
  const walk = (id: string, path: string[]) => {
    const scene = scenario.scenes.find((one) => one.id === id);
    if (!scene || seen.has(id)) return;
    seen.add(id);
    ways.push({ path }, { path, isAsked: true });
    for (const choice of scene.choices) {
      ways.push({ path, isAsked: true, led: choice.id });
      walk(choice.to, [...path, choice.id]);
    }
  };
  walk(scenario.start, []);
  return ways;
}

const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);

describe.each(languages)("of every activity in every lesson, in %s,", (language) => {
  test.each(lessons)("$id leaves nothing unsaid", (lesson) => {
    for (const block of blocksOf(openLesson(lesson, language))) {
      const shown = allShown(block, language);
      const missing = wordsOf(block).filter((words) => !shown.includes(words.replaceAll(" ", "")));
      // Prose that is cut over several screens is whole piece by piece.
      const lost = missing.filter((words) =>
        words.split(/(?<=[.!?»”])\s/).some((part) => !shown.includes(part.replaceAll(" ", ""))),
      );
      expect(lost, block.id).toEqual([]);
    }
  });
});
