const bands: Record<string, string> = {
  a: "grades 1–4",
  b: "grades 5–8",
  c: "grades 9–11",
  staff: "school staff",
  parents: "parents",
};
const statuses = { "not-started": "not started", started: "started", completed: "completed" };

export const courses = {
  title: "Lessons",
  lead: "Skills that prevent violence: naming a feeling, stopping in time, standing by somebody, asking for help.",
  bands,
  statuses,
  lessonCount: (count: number) => (count === 1 ? "1 lesson is ready" : `${count} lessons are ready`),
  noLessonsTitle: "Nothing here yet",
  noLessons: "The lessons of this course are being prepared.",
  booster: (minutes: number) => `${minutes}-minute booster`,
};
