import type { Messages } from "../messages.ts";

export const safety: Messages["safety"] = {
  quickExit: "Быстрый выход",
  leaveAtOnce: "Сразу уйти с этой страницы",
  shiftMore: (left) => `Shift: ещё ${left === 1 ? "один раз" : "два раза"}, и страница закроется.`,
  allDay: "круглосуточно",
  free: "бесплатно",
  howSure:
    "Номера указаны так, как их давали источники в ноябре 2026 года. Звонком их пока никто не проверил.",
};
