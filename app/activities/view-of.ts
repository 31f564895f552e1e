import type { ActivityKind } from "./block.ts";
import { fetchedViews, type FetchedKind, type ViewOf } from "./load-views.ts";
import type { ActivityView } from "./parts/activity-view.ts";
import { viewsAtOnce } from "./views-at-once.ts";

const atOnce: { [Kind in Exclude<ActivityKind, FetchedKind>]: ViewOf<Kind> } = viewsAtOnce;

/** What a lesson's page knows of a kind; what is fetched for it has been loaded before. */
export function viewOf(kind: ActivityKind): ActivityView<unknown, unknown, unknown> {
  const view = fetchedViews.has(kind) ? fetchedViews.take(kind).view : atOnce[kind];
  return view as ActivityView<unknown, unknown, unknown>;
}
