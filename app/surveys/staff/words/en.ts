/** What is printed on paper for others: by its reader's language, whoever prints it. */
export const surveyPapers = {
  notice: {
    to: "To parents and guardians",
    title: "A survey about safety at our school",
    when: (school: string, first: string, last: string) =>
      `From ${first} to ${last} ${school} asks its pupils in an anonymous survey how safe and welcome they feel.`,
    parts: [
      {
        title: "Why we ask",
        text: "Adults do not see everything. What children say shows where the school must act: in which places, against what kind of bullying, whom they trust.",
      },
      {
        title: "What we ask about",
        text: "Classmates and teachers, places at school and the way there, bullying, rules, help and mood. There are no questions about your home, your income, or the child’s own misdeeds, and nobody is asked to name anyone.",
      },
      {
        title: "Nobody can see who answered what",
        text: "Names and answers are kept apart by cryptography: neither teachers nor the head can put them together, and nothing that is stored joins them. What this does not protect against is said on the page “What Senim knows”. Results are shown for groups of ten and more only, never by class.",
      },
      {
        title: "Taking part is voluntary",
        text: "A child may skip any question, send everything empty, or not take part. Nothing follows from it. If you don’t want your child to take part, tell the class teacher before the first day, or talk about it with your child.",
      },
      {
        title: "If a question touches a child",
        text: "Because the answers are anonymous, they cannot bring help to anyone. So on these days the people below are there for every child. The helpline 111 is free, by day and by night.",
      },
      {
        title: "What comes of it",
        text: "Pupils and parents will hear the results and what the school is going to change.",
      },
    ],
    helpers: "Whom to ask",
    parentsToo:
      "Parents are asked too: there is a short questionnaire for you, with a paper slip. It is just as anonymous.",
  },

  classSheet: {
    title: "Survey lesson: class sheet",
    until: (date: string) => `The survey is open until the end of ${date}.`,
    address: "Address",
    code: "Code of the survey",
    codeHint: "For shared computers. With accounts or cards of their own pupils sign in as always.",
    fingerprint: "Fingerprint of the key",
    fingerprintHint:
      "It stands on the pupils’ screens too. If a screen shows another one, stop and tell the psychologist.",
    before: "Before",
    beforeSteps: [
      "Set the screens so that nobody looks at a neighbour’s. You yourself stay at the front.",
      "Say: “Answering is up to you. You may skip any question. Nobody will see what you answered, I won’t either.”",
      "Say: “Your answers are anonymous, so they cannot bring you help. If something is wrong, press Help, or come to an adult.” Name the helper and the room.",
    ],
    during: "During",
    duringSteps: [
      "Read out words that are not understood. Don’t explain how you would answer.",
      "Don’t walk between the rows and don’t look at screens.",
      "On a shared computer: one pupil sends, the page signs out by itself, the next one sits down.",
      "Whoever has finished reads or draws quietly. The survey is equally long for everybody.",
    ],
    after: "After",
    afterSteps: [
      "Don’t ask anybody what they answered.",
      "If a child comes to you: listen, do not promise secrecy, and follow the school’s protocol the same day.",
    ],
    helpers: "Ready to help today",
    room: "Room",
  },

  slip: {
    title: "Anonymous survey about safety at school",
    how: "Open this address and type the code of this slip:",
    once: "The code answers once. It was drawn from a bag: nobody knows who has which.",
    until: (date: string) => `Until the end of ${date}`,
  },
};
