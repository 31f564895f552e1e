import type { Messages } from "../messages.ts";
import { plural } from "./plural.ts";

export const courses: Messages["courses"] = {
  title: "Уроки",
  lead: "Навыки, которые предупреждают насилие: узнать чувство, остановиться, встать рядом с другим, попросить о помощи.",
  bands: {
    a: "1–4 класс",
    b: "5–8 класс",
    c: "9–11 класс",
    staff: "сотрудникам школы",
    parents: "родителям",
  },
  statuses: { "not-started": "не начато", started: "начато", completed: "пройдено" },
  lessonCount: (count) =>
    `${plural(count, "Готов", "Готовы", "Готово")} ${count} ${plural(count, "урок", "урока", "уроков")}`,
  noLessonsTitle: "Пока пусто",
  noLessons: "Уроки этого курса готовятся.",
  booster: (minutes) => `Повторение на ${minutes} минут`,
};
