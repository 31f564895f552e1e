/** Kind → view, fetched by the lessons that have it; those that most lessons have stand in views-at-once.ts. */
export const views = {
  breathe: () => import("./breathe/breathe-alone.tsx"),
  cards: () => import("./cards/cards-alone.tsx"),
  cases: () => import("./cases/cases-alone.tsx"),
  match: () => import("./match/match-alone.tsx"),
  note: () => import("./note/note-alone.tsx"),
  order: () => import("./order/order-alone.tsx"),
  plan: () => import("./plan/plan-alone.tsx"),
  poll: () => import("./poll/poll-alone.tsx"),
};
