import type { Messages } from "../messages.ts";
import { plural } from "./plural.ts";

export const courses: Messages["courses"] = {
  title: "Уроки",
  lead: "Навыки, которые предупреждают насилие: назвать чувство, остановиться, поддержать другого, попросить о помощи.",
  statuses: { "not-started": "не начато", started: "начато", completed: "пройдено" },
  lessonCount: (count) =>
    `${plural(count, "Готов", "Готовы", "Готово")} ${count} ${plural(count, "урок", "урока", "уроков")}`,
  noLessonsTitle: "Пока пусто",
  noLessons: "Уроки этого курса готовятся.",
  booster: (minutes) => `Повторение на ${minutes} минут`,
};
