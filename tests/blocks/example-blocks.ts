import type { Breathe } from "#app/blocks/breathe.ts";
import type { Exit } from "#app/blocks/exit.ts";
import { faces, type Feelings } from "#app/blocks/feelings.ts";
import type { Quiz } from "#app/blocks/quiz.ts";
import type { Scenario } from "#app/blocks/scenario.ts";
import type { Sort } from "#app/blocks/sort.ts";

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

export const allBlocks = [breathe, exit, feelings, quiz, check, scenario, sort];

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
