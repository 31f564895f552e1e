import { isFetched, loadView } from "#app/activities/load-views.ts";
import type { ShownStep } from "./show-lesson.server.ts";

/** What only some lessons have beside activities. Everything else of a lesson comes with its page. */
const sources = {
  law: () => import("./law-note.tsx"),
  opening: () => import("#app/learning/sensitive/sensitive-opening.tsx"),
  closed: () => import("#app/learning/sensitive/sensitive-closed.tsx"),
};
type Sources = typeof sources;
type ViewName = keyof Sources;
type Views = { [Name in ViewName]: Awaited<ReturnType<Sources[Name]>> };

const loaded: Partial<Views> = {};

/**
 * A lesson's page is drawn in one go, on the server and when a browser takes it over, so what it needs is loaded
 * before: in a browser what the page it was sent names (entry.client.tsx) or the lesson it goes to (lesson-page.tsx).
 */
export async function loadViews(names: Iterable<string>): Promise<void> {
  await Promise.all([...names].map(load));
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
export function viewsIn({ steps, sensitive }: { steps: readonly ShownStep[]; sensitive: unknown }): string[] {
  const names = new Set<string>(sensitive ? ["opening"] : []);
  for (const part of steps.flatMap(({ parts }) => parts))
    names.add(part.kind === "block" ? part.block.kind : part.kind);
  return [...names].filter((name) => isFetched(name) || isView(name));
}

async function load(name: string): Promise<void> {
  if (isFetched(name)) return loadView(name);
  if (isView(name)) Object.assign(loaded, { [name]: await sources[name]() });
}

function isView(name: string): name is ViewName {
  return Object.hasOwn(sources, name);
}
