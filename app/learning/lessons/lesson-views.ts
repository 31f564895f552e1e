import type { ShownStep } from "./show-lesson.server.ts";

/** What only some lessons have. Everything else of a lesson comes with its page. */
const sources = {
  breathe: () => import("#app/activities/breathe/breathe-alone.tsx"),
  cards: () => import("#app/activities/cards/cards-alone.tsx"),
  cases: () => import("#app/activities/cases/cases-alone.tsx"),
  match: () => import("#app/activities/match/match-alone.tsx"),
  note: () => import("#app/activities/note/note-alone.tsx"),
  order: () => import("#app/activities/order/order-alone.tsx"),
  plan: () => import("#app/activities/plan/plan-alone.tsx"),
  poll: () => import("#app/activities/poll/poll-alone.tsx"),
  law: () => import("./law-note.tsx"),
  opening: () => import("#app/learning/sensitive/sensitive-opening.tsx"),
  closed: () => import("#app/learning/sensitive/sensitive-closed.tsx"),
};
type Sources = typeof sources;
export type ViewName = keyof Sources;
type Views = { [Name in ViewName]: Awaited<ReturnType<Sources[Name]>> };

const loaded: Partial<Views> = {};

/**
 * A lesson's page is drawn in one go, on the server and when a browser takes it over, so what it needs is loaded
 * before: in a browser what the page it was sent names (entry.client.tsx) or the lesson it goes to (lesson-page.tsx).
 */
export async function loadViews(names: Iterable<string>): Promise<void> {
  await Promise.all([...names].filter(isView).map(load));
}

// A server draws every lesson.
if (import.meta.env.SSR) await loadViews(Object.keys(sources));

/** What `loadViews` has loaded. */
export function viewsOf<Name extends ViewName>(name: Name): Views[Name] {
  const views = loaded[name];
  if (!views) throw new Error(`the lesson's views of “${name}” were not loaded`);
  return views;
}

/** What a lesson needs of it, from what its page shows. */
export function viewsIn({
  steps,
  sensitive,
}: {
  steps: readonly ShownStep[];
  sensitive: unknown;
}): ViewName[] {
  const names = new Set<string>(sensitive ? ["opening"] : []);
  for (const part of steps.flatMap(({ parts }) => parts))
    names.add(part.kind === "block" ? part.block.kind : part.kind);
  return [...names].filter(isView);
}

async function load(name: ViewName): Promise<void> {
  Object.assign(loaded, { [name]: await sources[name]() });
}

function isView(name: string): name is ViewName {
  return name in sources;
}
