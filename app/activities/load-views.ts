import type { ActivityKind, AnswerOf, FeedbackOf, ShownOf } from "./block.ts";
import type { ActivityView } from "./parts/activity-view.ts";
import { shelf } from "./parts/shelf.ts";
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

export type FetchedKind = keyof typeof views;
const fetched: { [Kind in FetchedKind]: () => Promise<{ view: ViewOf<Kind> }> } = views;

/** The views that a page must name, for a browser to fetch them. */
export const fetchedViews = shelf(fetched);

// A server draws every lesson.
if (import.meta.env.SSR) await fetchedViews.load(Object.keys(fetched));
