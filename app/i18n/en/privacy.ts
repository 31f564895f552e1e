/** Of one page only, and long: the server sends it with that page, and no other page carries it. */
export const privacy = {
  title: "What Senim knows",
  lead: "In plain words: what Senim keeps about you, who sees it, and what it never learns.",
  plain: [
    {
      title: "Who you are",
      text: "Your first and last name, your class, and the name you sign in with. Your school entered them. Your password is kept in such a way that nobody can read it.",
    },
    {
      title: "Your lessons",
      text: "When you are signed in, your answers are kept so that you can go on where you stopped. Your teachers and the head see which lessons you have done and how the quizzes went. They do not see what you chose in the stories.",
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
      text: "Press “Sign out”. If you forget, Senim does it by itself after 20 minutes without a click, and when the browser is closed, unless the browser has been set to bring back its last pages. After that the next person at this computer does not see your name.",
    },
    {
      title: "A class poll",
      text: "Senim counts how many chose each answer and writes no name beside it. Even so a single vote can be found out today: by somebody who watches the result grow, by somebody who answers several times to work out yours, and by whoever holds the files of the server. If that could hurt you, leave the poll out.",
    },
    {
      title: "Who looks at your results",
      text: "Each time a member of staff opens your results, Senim writes down who it was and when. No page of Senim can erase that.",
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
        "Nobody: it can’t be turned back. But whoever holds the server’s files can try out guesses: weak passwords and, with the server’s key, the four characters of a card can be found so",
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
      [
        "A lesson given to do: to whom, and by which day; no reason",
        "To show it on the pupil’s page until it is done",
        "The pupil; teachers of the class; the head",
      ],
      [
        "A lesson on a hard topic: which member of staff opened it for which class, and when. How a pupil took part, and the answers in it, are not kept",
        "To open it for that class on that day; to be able to check afterwards that it was prepared",
        "Teachers of the class; the head",
      ],
      [
        "A class poll: how many chose each answer. Until it ends also that a browser or a pupil has answered, under a keyed hash",
        "To show the class its result; to count each browser or account once",
        "The counts, from 8 answers on: the class, its teachers, the head. Single votes can be worked out: by who watches the result, as it grows by three answers or more and all of them may be alike; by who answers several times with new browsers and subtracts; and by who copies the server’s files, as the database’s write-ahead log shows each vote beside its mark, for a time even after the end",
      ],
      ["Feelings, notes and plans", "—", "Nobody: they are never sent"],
      [
        "Sessions: time of sign-in and of the last visit",
        "To sign out after 20 idle minutes (staff: 60), and after 12 hours at the latest. If the server’s clock was ahead and is put right, it can take longer",
        "No page shows it",
      ],
      [
        "Wrong passwords: how many, under a keyed hash of the name typed",
        "To slow down guessing for one name. One password tried on many names is not slowed down",
        "No page shows it",
      ],
      [
        "Record of actions: sign-ins, bursts of wrong passwords, changes of role, new sign-in cards, computers and lessons opened for a class, each look of staff at a named pupil’s results",
        "To be able to check afterwards who did what",
        "No page shows it. Senim can add to it and not change it; whoever holds the server’s files could",
      ],
      [
        "Server log: time, kind of page, how long it took, errors",
        "To find faults",
        "The operator. Senim writes no names, answers or addresses of people into it; a stranger’s program can, as one heading of a refused request is written down as it came",
      ],
    ],
  },
  held: "“Who can see it” speaks of Senim’s pages. Whoever holds the server’s files can read what is kept there, except what a hash hides; on the server’s own computer other users of that computer can read the database as well. Answers, finished lessons and the record of actions have no date of deletion.",
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
      [
        "senim-poll",
        "Sees to it that this browser answers a class poll only once; without the cookie it can answer again",
        "60 minutes",
      ],
    ],
    secure:
      "On an https address the names of the cookies that no script may read begin with __Host-. Answers that have not reached the server yet wait in the tab’s own storage and are removed at sign-out.",
  },
  surveys: {
    title: "The school survey",
    plain: [
      {
        title: "Why nobody knows which answers are yours",
        text: "It works as with envelopes. Your browser puts an empty slip into an envelope that cannot be seen through. You are signed in, so the school knows that you have not had one yet, and stamps the envelope; the stamp goes through onto the slip. Then your browser takes the slip out, adds your answers and drops both into a box, without your name. The stamp shows that the slip is a real one. It does not show whose envelope it came from.",
      },
      {
        title: "What the school sees",
        text: "While the survey is open: about how many of a grade have begun, never who. Afterwards: figures for groups of ten or more. Never for a class. Somebody who puts many of these figures together by computer can in rare cases find out something about fewer than ten.",
      },
      {
        title: "What is up to you",
        text: "You may leave out any question or send everything empty, and nobody notices. Once the answers are sent, nobody can take them out again, not even you: nobody knows which they are.",
      },
      {
        title: "On the computer",
        text: "Until you send them, your answers are in this tab and nowhere else. They are removed when you send, sign out, press quick exit or do nothing for 10 minutes.",
      },
      {
        title: "What a survey cannot do",
        text: "Because nobody knows who wrote what, nobody can come and help you. If something is wrong, press “Help” or tell a grown-up you trust.",
      },
      {
        title: "What nobody can promise you",
        text: "The program comes from your school’s server. Whoever runs that server could change it in secret, so that it spies on you. No computer can rule that out. And staff who cheat with paper slips or new sign-in cards could answer in many people’s place, and so work out somebody’s answers. What can be checked is listed below.",
      },
    ],
    exact: {
      caption: "The survey in exact words",
      what: "What",
      how: "How exactly",
      rows: [
        [
          "One token for each account or slip",
          "A blind RSA signature by RFC 9474 (RSABSSA-SHA384-PSS-Randomized, 2048 bits), with a key of its own for each survey and questionnaire. The server signs a message that is blinded in the browser; however much it computes, it cannot recognise the message later. An account is not always a person: the psychologist can print slips for any group, and a new card signs in as its pupil. If the server’s key file is lost, a new one is made, and everybody gets a token again.",
        ],
        [
          "What is kept of who has begun",
          "A keyed hash of the account or of the slip’s code, the questionnaire, the grade, and a hash of the blinded message; no time. Whoever has both the database and the server’s key file can find out who has begun. Not what was answered, nor whether anything was sent. This is not deleted after the survey.",
        ],
        [
          "Sending",
          "POST /ballot without cookie and referrer, always 4,096 bytes, answered before session, router and log. No network address is written down; addresses that send nonsense are counted in memory for a minute.",
        ],
        [
          "The ballot box",
          "A SQLite file of its own for each survey, without a write-ahead log. A ballot is written over an empty slot of the same size, drawn at random. It holds no name, time, address or order; the hash of a used token stands in another table. But each ballot holds grade band, gender and language, if they were answered: where few people share all three, whoever holds the file can guess whose it is.",
        ],
        [
          "Closing",
          "The private key is overwritten and deleted. Ballots on their way are taken for 24 hours more. Then every ballot gets a new random place, the used tokens are deleted and the file is rewritten. How many tokens were given and how many ballots lie in the box is shown to the psychologist. The box is kept and not deleted. If the server’s clock jumps past the closing day, the survey closes and the key is gone, for good.",
        ],
        [
          "Results",
          "Computed once, by fixed rules (SDC-1), after closing: no group below 10 (for harsh treatment by adults: 20), rounded, extreme values cut off, and checked for what could be found out by subtracting tables. This check is not complete: in trials, a calculation over all figures at once told something about fewer than ten people in 2 to 7 of 100 invented schools, mostly where few classes learn in another language. Grade band, gender and language of lessons are asked, not taken from the account.",
        ],
        [
          "In the browser",
          "Token and answers in the tab’s sessionStorage, never in a cookie and never at the server before they are sent. How questions were shuffled and how long somebody took is recorded nowhere.",
        ],
      ],
    },
    limits: {
      title: "What it does not protect against",
      rows: [
        "An operator who changes the program: altered JavaScript could send answers together with a name. /healthz names the build that is running, so that it can be compared with the published one; that helps only if somebody does it.",
        "An operator who watches the line at that very moment: a ballot arrives from some network address at some time, even if Senim writes neither down. For a phone at home that tells whose it is.",
        "Staff who cheat together or alone: whoever hands in ballots of their own under slips or pupils’ cards, knows those, and can subtract them from the figures of a small group. The record of actions shows that slips and cards were made.",
        "An operator who copies the private key while the survey is open: with it, ballots can be added. That is why tokens and ballots are counted against each other.",
        "A key made for one person alone, to recognise them. Therefore the fingerprint of the key stands on the class sheet and on the screen, and the browser refuses a signature by any other key.",
        "Somebody who looks over a shoulder, and programs on the computer that record the screen.",
        "A school so small that everyone can guess: below 30 people only figures for the whole school are shown, below 10 there is no survey.",
        "Somebody who compares two surveys between which only one pupil has come or gone: if all others answer as before, that pupil’s answers show.",
      ],
    },
  },
  ask: "Questions about this, or something wrong about you here? Ask your class teacher or the head of the school.",
};
