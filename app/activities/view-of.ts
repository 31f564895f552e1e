import type { ActivityKind } from "./block.ts";
import { findLoadedView, type AnyView, type FetchedKind, type ViewOf } from "./load-views.ts";
import * as registered from "./views-at-once.ts";

const atOnce: { [Kind in Exclude<ActivityKind, FetchedKind>]: ViewOf<Kind> } = registered;

/** What a lesson's page knows of a kind; what is fetched for it has been loaded before. */
export function viewOf(kind: ActivityKind): AnyView {
  const view = findLoadedView(kind) ?? (atOnce as Partial<Record<ActivityKind, unknown>>)[kind];
  if (!view) throw new Error(`the view of “${kind}” was not loaded`);
  return view as AnyView;
}
