/** Of one page only, and long: the server sends it with that page, and no other page carries it. */
export const privacy = {
  title: "What Senim knows",
  lead: "Here it stands in plain words: what Senim keeps about you, who sees it, and what it never learns.",
  plain: [
    {
      title: "Who you are",
      text: "Your first and last name, your class, and the name you sign in with. Your school entered them. Your password is kept in such a way that nobody can read it.",
    },
    {
      title: "Your lessons",
      text: "When you are signed in, your answers are kept so that you can go on where you stopped. Your teachers and the head see which lessons you have done and how the tests went. They do not see what you chose in the stories.",
    },
    {
      title: "Your feelings",
      text: "What you choose on the feelings scale never leaves your screen. Senim does not send it, keep it or show it to anybody.",
    },
    {
      title: "The last question of a lesson",
      text: "Senim notes only that you have answered it, not what you answered. If you choose “I want to talk to an adult”, the page shows whom to go to. It tells nobody.",
    },
    {
      title: "If you are not signed in",
      text: "Your answers stay in this tab. When you close it, they are gone.",
    },
    {
      title: "When you leave",
      text: "Senim signs you out by itself after 20 minutes without a click, and when the browser is closed. The next person at this computer does not see your name.",
    },
    {
      title: "Who looks at your results",
      text: "Each time a member of staff opens your results, Senim writes down who it was and when. Nobody can rub that out.",
    },
    {
      title: "No strangers",
      text: "No advertising, no counters, nothing from other companies. Your browser talks to your school’s Senim and to nobody else.",
    },
  ],
  exactTitle: "The same in exact words",
  kept: {
    caption: "What is kept",
    what: "What",
    why: "What for",
    who: "Who can see it",
    rows: [
      [
        "Name, class, username, language, role at the school",
        "To sign in, to put people into their classes",
        "The person; teachers of the class; the head",
      ],
      [
        "Password, as an argon2id hash; secret of a sign-in card, as a hash",
        "To check a sign-in",
        "Nobody: it can’t be turned back",
      ],
      [
        "Answers to lesson activities, lesson by lesson",
        "To go on where one stopped; to tell when a lesson is complete",
        "The person; of these, teachers of the class and the head see which lessons are complete, and the results of quizzes",
      ],
      [
        "The closing question of a lesson: only that it was answered",
        "To tell when a lesson is complete",
        "As with lessons",
      ],
      ["Feelings, notes and plans", "—", "Nobody: they are never sent"],
      [
        "Sessions: time of sign-in and of the last visit",
        "To sign out after 20 idle minutes (staff: 60), and after 12 hours at the latest",
        "Nobody",
      ],
      ["Wrong passwords: how many, under a keyed hash of the name typed", "To slow down guessing", "Nobody"],
      [
        "Record of actions: sign-ins, bursts of wrong passwords, changes of role, new sign-in cards, computers opened for a class, each look of staff at a named pupil’s results",
        "To be able to check afterwards who did what",
        "Can be added to, never changed",
      ],
      [
        "Server log: time, kind of page, how long it took, errors",
        "To find faults",
        "The operator. It holds no names, answers or addresses of people",
      ],
    ],
  },
  cookies: {
    caption: "Cookies: small notes that the browser keeps for Senim",
    name: "Name",
    why: "What for",
    until: "Until when",
    rows: [
      ["senim-session", "Knows who is signed in", "The browser is closed, or sign-out"],
      [
        "senim-device",
        "Knows that somebody has signed in on this device before, so that a stranger’s wrong guesses do not lock them out",
        "400 days",
      ],
      ["senim-language", "Remembers the language", "1 year"],
      ["senim-card", "Carries a sign-in card’s secret to the question “Is this you?”", "5 minutes"],
      ["senim-class", "Marks a computer that a teacher has opened for the class", "90 minutes"],
    ],
    secure:
      "On an https address the names of the cookies that no script may read begin with __Host-. Answers that have not reached the server yet wait in the tab’s own storage and are removed at sign-out.",
  },
  surveys:
    "Senim has no surveys yet. When they come, they will have an explanation of their own, before the first question.",
  ask: "Questions about this, or something wrong about you here? Ask your class teacher or the head of the school.",
};
