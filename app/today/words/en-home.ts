export const home = {
  title: "Senim",
  heading: "A school where every child feels safe",
  lead: "Naming a feeling, calming anger, standing by a friend, saying “no” and asking for help: all this can be learned. Senim gives a school lessons for children and training for adults.",
  signIn: "Sign in",
  toToday: "To my day",
  openLessons: "Open the lessons",
  startWith: "Begin with one of these",
  grades: (first: number, last: number) => `Grades ${first}–${last}`,
  lines: {
    a3: "Calm down in three steps",
    b7: "Five safe moves",
    c5: "Words that excuse violence",
  },
  parentsCard: {
    tag: "For parents",
    title: "Raising without hitting",
    line: "Coming: eight modules of 10 minutes",
  },
  about: {
    title: "What Senim is",
    parts: [
      {
        title: "For children",
        text: "Lessons that a teacher leads with the class or that one takes alone: stories, exercises, a quiet minute to breathe.",
      },
      {
        title: "For teachers and the whole staff",
        text: "Ready lessons with notes for every step, and training in noticing violence, reporting it and responding well.",
      },
      {
        title: "For families",
        text: "How to bring up a child without hitting, and where to find help when it is needed.",
      },
    ],
    languages: "Everything is there in Kazakh, Russian and English.",
  },
};
