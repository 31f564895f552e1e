import type { Breathe } from "#app/activities/breathe/breathe.ts";
import type { Cards } from "#app/activities/cards/cards.ts";
import type { Cases } from "#app/activities/cases/cases.ts";
import type { Exit } from "#app/activities/exit/exit.ts";
import { faces, type Feelings } from "#app/activities/feelings/feelings.ts";
import type { Match } from "#app/activities/match/match.ts";
import type { Note } from "#app/activities/note/note.ts";
import type { Order } from "#app/activities/order/order.ts";
import type { Plan } from "#app/activities/plan/plan.ts";
import type { Poll } from "#app/activities/poll/poll.ts";
import type { Quiz } from "#app/activities/quiz/quiz.ts";
import type { Roleplay } from "#app/activities/roleplay/roleplay.ts";
import type { Scenario } from "#app/activities/scenario/scenario.ts";
import type { Sort } from "#app/activities/sort/sort.ts";

const explained = (id: string) => `<p>secret explanation of ${id}</p>`;

/** Two questions; “leave” and “call” are right. */
export const quiz: Quiz = {
  kind: "quiz",
  id: "moves",
  title: "Which move?",
  pass: null,
  questions: [
    {
      id: "fight",
      asks: "Two pupils are fighting. What now?",
      options: ["join", "leave", "film"].map((id) => ({
        id,
        says: id,
        right: id === "leave",
        html: explained(id),
      })),
    },
    {
      id: "chat",
      asks: "And in the chat?",
      options: ["call", "laugh", "wait"].map((id) => ({
        id,
        says: id,
        right: id === "call",
        html: explained(id),
      })),
    },
  ],
};
export const check: Quiz = { ...quiz, id: "check", pass: 0.8 };
export const allRight = { fight: "leave", chat: "call" };
export const halfRight = { fight: "film", chat: "call" };

export const sort: Sort = {
  kind: "sort",
  id: "helps",
  prompt: "Does it help?",
  boxes: [
    { id: "yes", title: "It helps" },
    { id: "no", title: "It harms" },
  ],
  items: ["sit:yes", "push:no", "fetch:yes", "laugh:no"].map((item) => {
    const [id = "", box = ""] = item.split(":");
    return { id, box, says: `${id} it`, html: explained(id) };
  }),
};
export const allPlaced = { sit: "yes", push: "no", fetch: "yes", laugh: "no" };

/** stop → (stay) yard, end; stop → (go) bus → (call) yard or (back) stop */
export const scenario: Scenario = {
  kind: "scenario",
  id: "backpack",
  title: "The backpack",
  start: "stop",
  scenes: [
    {
      id: "stop",
      title: "At the stop",
      html: "<p>At the stop.</p>",
      isEnd: false,
      choices: [
        { id: "stay", to: "yard", says: "I stay", tone: "leaf", html: "<p>Good.</p>" },
        { id: "go", to: "bus", says: "I go", tone: "sun", html: "<p>Hm.</p>" },
      ],
    },
    {
      id: "bus",
      title: "In the bus",
      html: "<p>In the bus.</p>",
      isEnd: false,
      choices: [
        { id: "call", to: "yard", says: "I call", tone: "leaf", html: "<p>Good.</p>" },
        { id: "back", to: "stop", says: "I go back", tone: "leaf", html: "<p>Good.</p>" },
      ],
    },
    { id: "yard", title: "In the yard", html: "<p>In the yard.</p>", isEnd: true, choices: [] },
  ],
};

export const breathe: Breathe = {
  kind: "breathe",
  id: "breath",
  title: "Slow breath",
  in: 3,
  hold: 0,
  out: 5,
  rounds: 4,
  html: "<p>Breathe.</p>",
};

export const exit: Exit = {
  kind: "exit",
  id: "exit",
  asks: "What do you take with you?",
  options: ["move", "word", "adult"].map((id) => ({ id, says: id, adult: id === "adult" })),
};

export const feelings: Feelings = {
  kind: "feelings",
  id: "now",
  prompt: "How are you?",
  levels: faces.map((face) => ({ id: face, face, says: face, html: `<p>${face}</p>` })),
};

export const match: Match = {
  kind: "match",
  id: "signs",
  prompt: "What belongs together?",
  pairs: ["anger:fists", "fear:knees", "joy:smile", "shame:cheeks"].map((pair) => {
    const [item = "", fits = ""] = pair.split(":");
    return { id: `secret-${item}`, item, fits, html: explained(item) };
  }),
};

/** stop, breathe, look, say */
export const order: Order = {
  kind: "order",
  id: "pause",
  prompt: "In which order?",
  places: ["stop", "breathe", "look", "say"].map((says, index) => {
    return { id: `secret-${index + 1}`, says, html: explained(says) };
  }),
};

export const note: Note = { kind: "note", id: "words", asks: "What do I keep?", html: "<p>A word.</p>" };

export const plan: Plan = {
  kind: "plan",
  id: "toolkit",
  title: "My plan",
  parts: ["body", "people"].map((id) => ({
    id,
    asks: `What about ${id}?`,
    ideas: ["walk", "talk", "rest"].map((idea) => ({ id: idea, says: `${id}: ${idea}` })),
  })),
};

export const poll: Poll = {
  kind: "poll",
  id: "rules",
  asks: "Which rule helps most?",
  options: ["greet", "ask", "wait"].map((id) => ({ id, says: `We ${id}` })),
};

export const roleplay: Roleplay = {
  kind: "roleplay",
  id: "corridor",
  title: "In the corridor",
  roles: ["Dana", "Timur"].map((role) => ({ id: role.toLowerCase(), role, html: `<p>${role} sees it.</p>` })),
  debrief: "<p>Say your own name.</p>",
};

export const cards: Cards = {
  kind: "cards",
  id: "myths",
  prompt: "Is it so?",
  flips: ["one", "two", "three"].map((id) => ({ id, front: `Front ${id}`, html: `<p>Back ${id}</p>` })),
};

export const cases: Cases = {
  kind: "cases",
  id: "ways",
  title: "Who can help?",
  stories: ["Arman", "Sabina"].map((name) => ({
    id: name.toLowerCase(),
    title: name,
    html: `<p>${name} is tired.</p>`,
    help: `<p>${name} goes to the psychologist.</p>`,
  })),
};

export const allBlocks = [
  breathe,
  cards,
  cases,
  exit,
  feelings,
  match,
  note,
  order,
  plan,
  poll,
  quiz,
  check,
  roleplay,
  scenario,
  sort,
];

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
