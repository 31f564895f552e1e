import type { ActivityKind, AnswerOf, FeedbackOf, ShownOf } from "./block.ts";
import type { ActivityView } from "./parts/activity-view.ts";
import type * as rules from "./rules.ts";
import { views } from "./views.ts";

type Rules = typeof rules;
/** What is kept is known to be finished without a connection. */
type Finishing<Kind extends ActivityKind> = Rules[Kind] extends { isFinished: unknown }
  ? { isFinished: object }
  : { isFinished?: undefined };
export type ViewOf<Kind extends ActivityKind> = ActivityView<
  ShownOf<Kind>,
  AnswerOf<Kind>,
  FeedbackOf<Kind>
> &
  Finishing<Kind>;
export type AnyView = ActivityView<unknown, unknown, unknown>;

export type FetchedKind = keyof typeof views;
const fetched: { [Kind in FetchedKind]: () => Promise<ViewOf<Kind>> } = views;
const loaded = new Map<string, AnyView>();

/** Whether a page that shows it must say so, for the browser to fetch its view. */
export function isFetched(name: string): name is FetchedKind {
  return Object.hasOwn(fetched, name);
}

export async function loadView(kind: FetchedKind): Promise<void> {
  loaded.set(kind, (await fetched[kind]()) as AnyView);
}

// A server draws every lesson.
if (import.meta.env.SSR) await Promise.all(Object.keys(fetched).filter(isFetched).map(loadView));

/** Undefined of what `loadView` has not loaded. */
export function findLoadedView(kind: ActivityKind): AnyView | undefined {
  return loaded.get(kind);
}
