/** Opening a lesson on a hard topic for a class. */
export const openLesson = {
  link: "Open a lesson on a hard topic",
  title: (name: string) => `A lesson on a hard topic: class ${name}`,
  lead: "Such a lesson opens for one class, for today only, and you lead it. Pupils’ answers are kept nowhere.",
  noLessons: "There are no lessons on hard topics for these grades yet.",
  openNow: "Open now",
  openedBy: (time: string, name: string) => `Opened at ${time} by ${name}.`,
  until: (time: string, minutes: number) => `Open until ${time} (${minutes} min left).`,
  untilFor: (name: string, time: string) => `Open for class ${name} until ${time}`,
  closedFor: (name: string) => `Closed for class ${name}`,
  closesByItself: (minutes: number) =>
    `Close the lesson when it is over. By itself it closes ${minutes} minutes after its teacher has opened it, moved the screen or pressed “Prolong”, and at midnight in any case. Pupils’ reading does not keep it open.`,
  prolong: "Prolong",
  prolonged: "Prolonged.",
  toLesson: "To the lesson",
  close: "Close now",
  deedOn: (deed: string, lesson: string, name: string) => `${deed}: ${lesson}, class ${name}`,
  missing: {
    title: "Before you can open it",
    text: "Whoever leads such a lesson has completed two modules. Still to be completed:",
    notThere: "this module is not in the courses yet",
  },
  noPsychologist: {
    title: "There is no psychologist in the school’s data",
    text: "Without a psychologist within reach such a lesson does not begin. Ask the head of the school to add the psychologist.",
  },
  lesson: "Lesson",
  confirm: "What you confirm",
  reachable: (names: string) =>
    `I have asked today: the psychologist is within reach until school is out (${names}).`,
  looked:
    "I have looked, beforehand and quietly, for pupils who need something else, and another activity is ready for them.",
  recorded: "It is written down who opened which lesson for which class, and when. Nothing about pupils is.",
  submit: (name: string) => `Open for class ${name}`,
  notOpened: "The lesson has not been opened",
  problems: {
    lesson: "Choose a lesson from the list.",
    reachable: "Ask the psychologist first: without one within reach the lesson does not begin.",
    looked: "Look first for pupils who need something else, and prepare it.",
    notNow: "This cannot be opened yet: see above what is missing.",
  },
};
