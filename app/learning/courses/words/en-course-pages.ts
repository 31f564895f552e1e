const statuses = { "not-started": "not started", started: "started", completed: "completed" };

export const courses = {
  title: "Lessons",
  lead: "Skills that prevent violence: naming a feeling, stopping in time, standing by somebody, asking for help.",
  statuses,
  lessonCount: (count: number) => (count === 1 ? "1 lesson is ready" : `${count} lessons are ready`),
  noLessonsTitle: "Nothing here yet",
  noLessons: "The lessons of this course are being prepared.",
  booster: (minutes: number) => `${minutes}-minute booster`,
};
