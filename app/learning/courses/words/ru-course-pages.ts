import type { courses as en } from "./en-course-pages.ts";
import { plural } from "#app/i18n/russian-plural.ts";

export const courses: typeof en = {
  title: "Уроки",
  lead: "Навыки, которые предупреждают насилие: назвать чувство, остановиться, поддержать другого, попросить о помощи.",
  statuses: { "not-started": "не начато", started: "начато", completed: "пройдено" },
  lessonCount: (count) =>
    `${plural(count, "Готов", "Готовы", "Готово")} ${count} ${plural(count, "урок", "урока", "уроков")}`,
  noLessonsTitle: "Пока пусто",
  noLessons: "Уроки этого курса готовятся.",
  booster: (minutes) => `Повторение на ${minutes} минут`,
};
