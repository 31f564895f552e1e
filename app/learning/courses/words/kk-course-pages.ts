import type { courses as en } from "./en-course-pages.ts";

export const courses: typeof en = {
  title: "Сабақтар",
  lead: "Зорлық-зомбылықтың алдын алатын дағдылар: сезімді тану, кідіре білу, қасындағыны қолдау, көмек сұрау.",
  statuses: { "not-started": "басталмаған", started: "басталған", completed: "аяқталған" },
  lessonCount: (count) => `Дайын сабақ саны: ${count}`,
  noLessonsTitle: "Әзірге бос",
  noLessons: "Бұл курстың сабақтары дайындалып жатыр.",
  booster: (minutes) => `${minutes} минуттық қайталау`,
};
