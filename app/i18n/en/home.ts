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
  parents: {
    title: "For parents",
    lead: "Eight modules of ten minutes each are being prepared. No account will be needed. This is what they will be about.",
    minutes: "10 minutes",
    comingTitle: "What is coming",
    modules: [
      {
        code: "F1",
        title: "Time together",
        text: "Ten minutes a day in which your child leads and you follow.",
      },
      {
        code: "F2",
        title: "Noticing and praising",
        text: "How to see what goes well, and say so at once and exactly.",
      },
      {
        code: "F3",
        title: "Clear rules",
        text: "Short, kind instructions, and days that go by a known order.",
      },
      { code: "F4", title: "My anger", text: "How to stop for a moment before you answer." },
      {
        code: "F5",
        title: "Consequences without hitting",
        text: "Why hitting fails, and what to do instead at each age.",
      },
      {
        code: "F6",
        title: "Basic needs",
        text: "What a child needs every day, and where to turn when it is hard to give.",
      },
      {
        code: "F7",
        title: "Bullied, or bullying",
        text: "How to listen, what to write down, and how to speak with the school.",
      },
      {
        code: "F8",
        title: "Safe online, safe body",
        text: "What to agree on beforehand. And if your child tells you something: believe, stay calm, report it.",
      },
    ],
    helpTitle: "If help is needed now",
    helpText:
      "If you are worried about your child, speak with the class teacher or the school psychologist, or call.",
  },
};
