const saveStates = {
  idle: "",
  saving: "Not saved yet",
  saved: "Saved",
  retrying: "No connection: not saved yet. It will be sent by itself; you can go on.",
  "signed-out":
    "Not saved: you have been signed out. Sign in again and open this lesson, and your answers will be sent.",
  refused: "This answer could not be saved. Please open the page again.",
};

const bands: Record<string, string> = {
  a: "grades 1–4",
  b: "grades 5–8",
  c: "grades 9–11",
  staff: "school staff",
  parents: "parents",
};

export const lessons = {
  /** Whom a course is for. */
  bands,
  steps: "Steps of the lesson",
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  minutes: (minutes: number) => `${minutes} min`,
  teach: "Teach this lesson",
  planAndHandouts: "Plan and handouts",
  next: "Next",
  back: "Back",
  done: "done",
  notesTitle: "For the teacher",
  notesHidden: "Pupils do not get these notes.",
  saveStates,
  staysInTab: "You are not signed in: your answers stay in this tab and are gone when you close it.",
  completed: "The lesson is done",
  completedText: "Everything in this lesson is answered. You can come back at any time.",
  leftToDo: "Still to do",
  toToday: "To my page",
  toCourse: "To all lessons",
  unsavedTitle: "Some answers are not saved yet",
  unsavedText: (count: number) =>
    `There is no connection. Answers not saved: ${count}. If you sign out now, they are lost.`,
  leaveAnyway: "Sign out and lose them",
  stay: "Stay",
};
