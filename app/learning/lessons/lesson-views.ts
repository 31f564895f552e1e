import { fetchedViews } from "#app/activities/load-views.ts";
import { shelf } from "#app/activities/parts/shelf.ts";
import type { ShownStep } from "./show-lesson.server.ts";

/** What only some lessons have beside their activities. Everything else of a lesson comes with its page. */
const sources = {
  law: () => import("./law-note.tsx"),
  opening: () => import("#app/learning/sensitive/sensitive-opening.tsx"),
  classes: () => import("#app/learning/sensitive/sensitive-classes.tsx"),
  closed: () => import("#app/learning/sensitive/sensitive-closed.tsx"),
  notes: () => import("./teacher-notes.tsx"),
};
const ownViews = shelf(sources);
export const viewsOf = ownViews.take;

/**
 * A lesson's page is drawn in one go, on the server and when a browser takes it over, so what it needs is loaded
 * before: in a browser what the page it was sent names (entry.client.tsx) or the lesson it goes to (lesson-page.tsx).
 */
export async function loadViews(names: readonly string[]): Promise<void> {
  await Promise.all([fetchedViews.load(names), ownViews.load(names)]);
}

// A server draws every lesson.
if (import.meta.env.SSR) await ownViews.load(Object.keys(sources));

/** What a lesson needs of it, from what its page shows. */
export function viewsIn({ steps, sensitive }: { steps: readonly ShownStep[]; sensitive: unknown }): string[] {
  const names = new Set<string>(sensitive ? ["opening", "classes"] : []);
  if (steps.some(({ notes }) => notes !== null)) names.add("notes");
  for (const part of steps.flatMap(({ parts }) => parts))
    names.add(part.kind === "block" ? part.block.kind : part.kind);
  return [...names].filter((name) => fetchedViews.has(name) || ownViews.has(name));
}
