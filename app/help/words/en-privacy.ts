/** What the page promises in numbers: they come from the code that keeps them. */
export type PromisedNumbers = {
  pupilIdleMinutes: number;
  staffIdleMinutes: number;
  surveyIdleMinutes: number;
  sessionHours: number;
  deviceDays: number;
  languageDays: number;
  cardMinutes: number;
  classMinutes: number;
  pollCookieMinutes: number;
  leastVotes: number;
  pollMinutes: number;
  pollKeptDays: number;
  hardLessonMinutes: number;
  latestAnswers: number;
  leastForGroups: number;
  leastOfHarm: number;
  leastAsked: number;
  leastInGroup: number;
  daysBetweenSurveys: number;
  graceHours: number;
  ballotBytes: number;
  watchedDays: number;
  boxKeptDays: number;
};

/** Of one page only, and long: the server sends it with that page, and no other page carries it. */
export function privacy(n: PromisedNumbers) {
  return {
    title: "What Senim knows",
    lead: "In plain words: what Senim keeps about you, who sees it, and what it never learns.",
    short: {
      title: "The most important things",
      sentences: [
        "Senim knows your name, your class and your answers in ordinary lessons; your teachers and the head see which lessons you have done and how the quizzes went.",
        "What you choose on the feelings scale, write for yourself or answer in a lesson on a hard topic, Senim does not keep and shows to nobody.",
        "The school survey and class polls have no names: the school sees how many chose an answer, not who.",
        "There are no strangers here: no advertising, no counters, nothing from other companies.",
        "Whoever runs your school’s server, or people at school who act together, could cheat: Senim makes that hard, but cannot rule it out.",
      ],
      more: "You need to know no more than this. Whoever wants to know more opens what stands below.",
    },
    plainTitle: "More in plain words",
    plain: [
      {
        title: "Who you are",
        text: "Your first and last name, your class, and the name you sign in with. Your school entered them. Your password is kept in such a way that nobody can read it.",
      },
      {
        title: "Your lessons",
        text: "When you are signed in, your answers are kept so that you can go on where you stopped. Your teachers and the head see which lessons you have done and how the quizzes went. They do not see what you chose in the stories. In lessons on hard topics no answer is kept at all.",
      },
      {
        title: "Your feelings, notes and plans",
        text: "What you choose on the feelings scale and what you write for yourself stays in this tab. Senim does not send it, keep it or show it to anybody.",
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
        text: `Press “Sign out”. If you forget, Senim does it by itself after ${n.pupilIdleMinutes} minutes without a click, and when the browser is closed, unless the browser has been set to bring back its last pages. After that the next person at this computer does not see your name.`,
      },
      {
        title: "A class poll",
        text: `Senim counts how many chose each answer. Who chose what is written nowhere. The result comes once, at the end, and only if ${n.leastVotes} pupils who signed in have voted. Where nobody has signed in, ${n.leastVotes} votes are enough, and the page says beforehand that somebody who cheats could work out a vote. You may always leave a poll out.`,
      },
      {
        title: "Who looks at your results",
        text: "Each time a member of staff opens the results of your class or yours, Senim writes down who it was and when. No page of Senim can erase that.",
      },
      {
        title: "No strangers",
        text: "No advertising, no counters, nothing from other companies. Your browser talks to your school’s Senim and to nobody else.",
      },
    ],
    surveys: {
      title: "The school survey",
      plain: [
        {
          title: "Why nobody knows which answers are yours",
          text: "It works as with envelopes. Your browser puts an empty slip into an envelope that cannot be seen through. You are signed in, so the school knows that you have not had one yet, and stamps the envelope; the stamp goes through onto the slip. Then your browser takes the slip out, adds your answers and drops both into a box, without your name. The stamp shows that the slip is a real one. It does not show whose envelope it came from.",
        },
        {
          title: "What the school sees",
          text: `While the survey is open: about how many of a grade have begun, never who. Afterwards: figures for groups of ${n.leastInGroup} or more. Never for a class. Before they are shown, a computer checks that nobody can work out from them how fewer than ${n.leastInGroup} answered; what would tell is left out or made less exact.`,
        },
        {
          title: "What is up to you",
          text: "You may leave out any question or send everything empty, and nobody notices. Once the answers are sent, nobody can take them out again, not even you: nobody knows which they are.",
        },
        {
          title: "On the computer",
          text: `Until you send them, your answers are in this tab and nowhere else. They are removed when you send, sign out, press quick exit or do nothing for ${n.surveyIdleMinutes} minutes.`,
        },
        {
          title: "What a survey cannot do",
          text: "Because nobody knows who wrote what, nobody can come and help you. If something is wrong, press “Help” or tell a grown-up you trust.",
        },
        {
          title: "What nobody can promise you",
          text: "The program comes from your school’s server. Whoever runs that server could change it in secret, so that it spies on you. No computer can rule that out. And people at school who cheat together could answer in others’ place. What helps against it, and what does not, is listed below.",
        },
      ],
      exact: {
        caption: "The survey in exact words",
        what: "What",
        how: "How exactly",
        rows: [
          [
            "One token for each account or slip",
            "A blind RSA signature by RFC 9474 (RSABSSA-SHA384-PSS-Randomized, 2048 bits), with a key of its own for each survey, questionnaire and way (account or slip). The server signs a message that is blinded in the browser; however much it computes, it cannot recognise the message later.",
          ],
          [
            "New cards, codes and passwords",
            `Whoever makes a card could sign in with it. One that was renewed in the ${n.watchedDays} days before the survey, or made while it is open, gives no token until the psychologist and the head have both said that it is in the right hands. How many there were stands beside the results.`,
          ],
          [
            "Paper slips",
            "For people without an account; how many those are the head enters beforehand, and more slips take two people. On a slip nobody is asked about grade, gender or language, and it counts in the whole of a questionnaire only, never in a smaller group. About how many slips were used stands beside the results.",
          ],
          [
            "What is kept of who has begun",
            "A keyed hash of the account or of the slip’s code, the questionnaire, the grade, and a hash of the blinded message; no time. Whoever has both the database and the server’s key file can find out who has begun. Not what was answered, nor whether anything was sent. It is deleted together with the ballot box.",
          ],
          [
            "Sending",
            `POST /ballot without cookie and referrer, always ${n.ballotBytes} bytes, answered before session, router and log. No network address is written down; addresses that send nonsense are counted in memory for a minute.`,
          ],
          [
            "The ballot box",
            "A SQLite file of its own for each survey, without a write-ahead log. A ballot is written over an empty slot of the same size, drawn at random. It holds no name, time, address or order; the hash of a used token stands in another table. But a ballot tells whether it came by a slip, and one that did not holds grade band, gender and language, if they were answered: where few people share all three, whoever holds the file can guess whose it is. Only deleting the box ends this: the figures cannot be computed from answers without these three.",
          ],
          [
            "Closing",
            `The private key is overwritten and deleted. Ballots on their way are taken for ${n.graceHours} hours more. Then every ballot gets a new random place, the used tokens are deleted and the file is rewritten. How many tokens were given and how many ballots lie in the box is shown to the psychologist. ${n.boxKeptDays} days after the results are out, the box, the list of tokens and the slips’ codes are deleted. On the word of a clock that has jumped nothing is closed and no key destroyed.`,
          ],
          [
            "Results",
            `Computed once, by fixed rules, after closing: no group below ${n.leastInGroup} (for harsh treatment by adults: ${n.leastOfHarm}), rounded, extreme values cut off, and checked by a second program that solves for it: for any fewer than ${n.leastInGroup} it must stay open how many answered so, even for a reader who knows who answered which question. What would tell is withheld or rounded more coarsely. Not checked so are spreads of scores and two coefficients of reliability. Grade band, gender and language of lessons are asked, not taken from the account.`,
          ],
          [
            "In the browser",
            "Token and answers in the tab’s sessionStorage, never in a cookie and never at the server before they are sent. How questions were shuffled and how long somebody took is recorded nowhere.",
          ],
        ],
      },
    },
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
          "When a card or password was made, by whom, and whether it was the first",
          "To hold back a survey’s token for cards that are new",
          "The psychologist and the head, of those that are new, while a survey is open",
        ],
        [
          `Answers to lesson activities, lesson by lesson, and when they came; of an activity that was answered very often, at least the latest ${n.latestAnswers}`,
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
          `To open it for that class; it closes ${n.hardLessonMinutes} minutes after its teacher’s last deed. To be able to check afterwards that it was prepared`,
          "Teachers of the class; the head",
        ],
        [
          "The lesson log: which lesson a class had and when, how many were there and took part, whether a lesson on a hard topic had been opened, and whether its teacher worries about a child, as yes or no. No pupil’s name",
          "To see how lessons reach the classes",
          "Teachers of the class; the head. The yes or no: nobody with its class, only summed over many classes",
        ],
        [
          `A class poll. While it is open, ${n.pollMinutes} minutes at most: that a browser or a pupil has had a paper, under a keyed hash; apart from it the votes, under numbers that stand on the papers alone, each encrypted, with whether its paper was a signed-in pupil’s, with a key that is in the server’s memory and in no file; if the server stops, they are lost. Also, under that key, the network from which the poll was opened. Afterwards: how many chose each answer, and how many papers went to signed-in pupils and to others`,
          "To give everybody one paper; to show the class its result",
          `The counts, once, at the end, from ${n.leastVotes} votes of signed-in pupils on, or as many of all where nobody has signed in: the class, its teachers, the head. Deleted after ${n.pollKeptDays} days. Single votes: nobody. Who has had a paper: no page shows it, but whoever holds the database and the server’s key file while the poll is open can find it out`,
        ],
        ["Feelings, notes and plans", "—", "Nobody: they are never sent"],
        [
          "Sessions: time of sign-in and of the last visit",
          `To sign out after ${n.pupilIdleMinutes} idle minutes (staff: ${n.staffIdleMinutes}), and after ${n.sessionHours} hours at the latest. A time that lies in the future counts as past`,
          "No page shows it",
        ],
        [
          "That an account has signed in on a device: the device’s random number, as a hash, and the time",
          "So that a stranger’s wrong guesses do not lock the person out",
          `No page shows it. Counts for nothing from ${n.deviceDays} days after the last sign-in there; deleted when that account next signs in`,
        ],
        [
          "Wrong passwords: how many, under a keyed hash of the name typed; and in memory, for an hour at most, ten bits of a keyed hash of the password typed, which a thousandth of all passwords share",
          "To slow down guessing, for one name and for one password on many names",
          "No page shows it. That one password was tried on many names is told to the head and to the operator",
        ],
        [
          "What goes before a survey: who opened it; how many people have no account, who asked for slips and who agreed; for whose new card the psychologist and the head have spoken",
          "So that nobody prepares a survey alone",
          `The psychologist and the head. For whose card they have spoken is deleted together with the ballot box`,
        ],
        [
          "Record of actions: sign-ins, bursts of wrong passwords, changes of role, new sign-in cards, computers and lessons opened for a class, lesson logs, deeds of a survey, each look of staff at the results of a class or a pupil",
          "To be able to check afterwards who did what",
          "No page shows it. Senim can add to it and not change it; whoever holds the server’s files could",
        ],
        [
          "Server log: time, kind of page, how long it took, errors",
          "To find faults",
          "The operator. Senim writes no names, answers or addresses of people into it. A stranger’s program can bring in a few words of its own, in one heading of a refused request",
        ],
        [
          "Network addresses: how many wrong codes, passwords or ballots came from each",
          "To slow down guessing without keeping others waiting",
          "Nobody: they are counted in memory and not written down",
        ],
      ],
      note: "“Who can see it” speaks of Senim’s pages. Whoever holds the server’s files can read what is kept there, except what a hash or a key hides. No other user of the server’s computer can open them. Answers, finished lessons and the record of actions have no date of deletion.",
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
          `${n.deviceDays} days`,
        ],
        ["senim-language", "Remembers the language", `${n.languageDays} days`],
        [
          "senim-card",
          "Carries a sign-in card’s secret to the question “Is this you?”",
          `${n.cardMinutes} minutes`,
        ],
        [
          "senim-class",
          "Marks a computer that a teacher has opened for the class",
          `${n.classMinutes} minutes`,
        ],
        [
          "senim-poll",
          "Sees to it that this browser gets one paper of a class poll; a new browser gets another, as long as there are more pupils on the roll than papers given",
          `${n.pollCookieMinutes} minutes`,
        ],
      ],
      note: "On an https address the names of the cookies that no script may read begin with __Host-. Answers that have not reached the server yet wait in the tab’s own storage and are removed at sign-out.",
    },
    limits: {
      title: "What it does not protect against",
      rows: [
        "An operator who changes the program: altered JavaScript could send answers together with a name. /healthz names the build that is running, so that it can be compared with the published one; that helps only if somebody does it.",
        "An operator who watches the line at that very moment: a ballot arrives from some network address at some time, even if Senim writes neither down. For a phone at home that tells whose it is.",
        "People at school who act together: psychologist and head can give out slips that nobody needs, or admit cards that they keep themselves; and everybody in a group who tells the others their answers takes them out of the group’s shelter. What was given out stands beside the results and in the record of actions.",
        `Somebody who kept a pupil’s first card, or a card or password more than ${n.watchedDays} days old: they can answer in the pupil’s place. The pupil then sees that this account has answered already, and should tell the psychologist. The same goes for somebody who made a new card and kept a copy, when psychologist and head have both said in good faith that it is in the right hands.`,
        `A class poll in which nobody has signed in: whoever fills in the other papers knows them, and can subtract them. The page says so before anybody votes. The server’s memory, read by an operator while the poll is open, tells everything.`,
        "An operator who copies the private key while the survey is open: with it, ballots can be added. That is why tokens and ballots are counted against each other.",
        "A key made for one person alone, to recognise them. Therefore the fingerprint of the key stands on the class sheet and on the screen, and the browser refuses a signature by any other key.",
        "Somebody who looks over a shoulder, and programs on the computer that record the screen.",
        `A school so small that everyone can guess: below ${n.leastForGroups} people only figures for the whole school are shown, below ${n.leastAsked} there is no survey.`,
        `Somebody who compares two surveys, ${n.daysBetweenSurveys} days or more apart, between which only one pupil has come or gone: if all others answer as before, that pupil’s answers show.`,
      ],
    },
    attacks: {
      title: "How we attack it ourselves",
      lead: "Every change of Senim has to stand these attacks. Beside those on surveys and polls stands a copy that was weakened on purpose: an attack that does not break the copy proves nothing.",
      caption: "Attacks that are repeated with every change",
      what: "What the attacker tries",
      file: "File in tests/attacks",
      /** By the names of the files in tests/attacks. */
      rows: {
        link: "Holds all files of the server, from before and after the end of a survey, and tries to say which ballot is whose",
        differencing: "Knows everybody at school, reads the results and computes what a few of them answered",
        "jumped-clock":
          "Sets the server’s clock a month ahead, at once or in steps with a new start after each, so that a survey closes for good",
        "lost-key": "Takes the server’s key away, so that a new one is made and everybody gets a second vote",
        polls:
          "Answers a class poll again and again, asks it anew, looks after each answer, to learn one child’s vote",
        "poll-codes": "Guesses codes of polls, so that no class gets into its own",
        "poll-folder":
          "Copies the whole folder of the server while a class votes and after, and looks for a single vote",
        "poll-wall":
          "Watches the wall, fills in other papers, takes them all away, to learn or shut out one child’s vote",
        "stuff-ballots":
          "As psychologist prints slips, as teacher makes cards, to answer for children and work out one of them",
        "sign-in-flood":
          "Tries hundreds of names at once, or one password on a whole school, so that others wait",
        "full-disk": "Sends answers and signs in without end, until the disk is full and nobody can learn",
        "signed-out-under-lock":
          "Opens pages with a copied sign-in after its owner has left while the database was held",
        "fixation-and-replay": "Plants, copies and replays sign-ins and cards",
        "foreign-ids": "Asks for other people’s pages and answers in their name",
        "foreign-posts": "Lets another site send forms in your name",
        headers:
          "Sends false addresses, two requests as one, twisted cookies, and looks for private pages in caches",
        bodies: "Sends too much, and data that is broken on purpose",
        "stored-xss": "Takes a program for a name and waits for a page to run it",
        "sensitive-lesson":
          "Wants to read a lesson on a hard topic that is not open, and to know who took part in it and how",
        "sensitive-topic": "Looks into a pupil’s lists, tabs and history for what such a lesson is about",
        "foreign-host":
          "Asks for pages under a false name of the server, so that printed cards lead to the attacker",
        "answer-key": "Looks in the page of a lesson for the right pairs, orders and answers",
        "authors-habits": "Guesses right answers from where authors like to put them",
        "kept-open": "Keeps such a lesson open without its teacher",
      },
    },
    ask: "Questions about this, or something wrong about you here? Ask your class teacher or the head of the school.",
  };
}
