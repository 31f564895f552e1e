/** Kind → view, fetched by the lessons that have it; those that most lessons have stand in views-at-once.ts. */
export const views = {
  breathe: () => import("./breathe/breathe-alone.tsx").then(({ breatheView }) => breatheView),
  cards: () => import("./cards/cards-alone.tsx").then(({ cardsView }) => cardsView),
  cases: () => import("./cases/cases-alone.tsx").then(({ casesView }) => casesView),
  match: () => import("./match/match-alone.tsx").then(({ matchView }) => matchView),
  note: () => import("./note/note-alone.tsx").then(({ noteView }) => noteView),
  order: () => import("./order/order-alone.tsx").then(({ orderView }) => orderView),
  plan: () => import("./plan/plan-alone.tsx").then(({ planView }) => planView),
  poll: () => import("./poll/poll-alone.tsx").then(({ pollView }) => pollView),
};
