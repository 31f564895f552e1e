/** For lessons on a hard topic. A page brings these words along: other lessons do without them. */
export const sensitive = {
  /** In place of its own title wherever a screen can be seen by others: in lists, and in the browser's tab and history. */
  neutralTitle: "A class-hour lesson",
  opening: {
    title: "Before we begin",
    choose: "How would you like to be here today?",
    staysWithYou:
      "Nobody sees what you choose here: it is not stored and not sent. You can choose again at any moment.",
    takePart: {
      says: "I take part",
      text: "Answer only where you want to. There is no need to speak about yourself: we talk about made-up characters.",
    },
    listen: {
      says: "I only listen",
      text: "Listen and read along with the class. You need not answer and need not speak.",
    },
    toLesson: "To the lesson",
    other: {
      says: "I do something else",
      title: "Something quiet",
      text: "You can stay where you are, and you do not have to say why.",
      ideas: [
        "Breathe: in through the nose while you count to four, slowly out while you count to six. Five times.",
        "Draw on a sheet of paper: a place where it is good to be, or just lines and patterns. Nobody collects the sheet.",
        "Find five things of one colour around you; then listen and count three sounds.",
        "Read a book of your own.",
      ],
    },
    talk: {
      says: "I want to talk to someone",
      title: "Who you can go to",
      text: "Nothing was sent from here, and nobody learns of this choice. To be heard, go to one of these people or call. You can go now or after the lesson: tell the teacher that you need to leave the room; you need not say why.",
    },
  },
  again: "Choose something else",
  keptNowhere: "Answers in this lesson are kept nowhere, and nobody sees them.",
  forStaff: {
    title: "Pupils read this lesson only while it is open for their class",
    closed: "open it for the class",
    open: "open now; close it",
  },
  notNow: {
    title: "This lesson is taken together with the class",
    text: "A teacher leads it, and it is open only while the class takes it. It is closed now.",
    missedTitle: "If you were not there",
    missed:
      "Go and see your school’s psychologist: you can find out what the lesson was about and ask questions. You need not explain why you were not there.",
    nobody: "Ask your class teacher whom to see.",
    nothingSent: "This page sends nothing to anybody.",
  },
  trainFirst: {
    title: "Training comes first",
    text: "A lesson on a hard topic is read and led by whoever has completed two modules: how to hear what a child tells, and how to lead such a lesson safely. While a class of your school has it open, all of its staff can read it.",
    missing: "Still to be completed:",
    notThere: "this module is not in the courses yet",
  },
};
