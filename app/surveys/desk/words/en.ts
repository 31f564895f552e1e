export const surveys = {
  title: "Surveys",
  lead: "How pupils, staff and parents see the school. Who answered what is written down nowhere: neither you nor the head can look it up.",
  none: "There has been no survey yet.",
  open: "Open a survey",
  toResults: "Results",
  toWave: "About this survey",
  toList: "All surveys",
  bySlip: (title: string) => `${title}, by slip`,
  waveOf: (month: string) => `Survey of ${month}`,
  states: {
    planned: "begins soon",
    open: "open",
    closing: "closing",
    sealed: "sealed",
    released: "results are there",
  },
  cohorts: { grade: (grade: number) => `Grade ${grade}`, staff: "Staff", parents: "Parents" },

  opening: {
    title: "Open a survey",
    lead: "Say who is asked and until when. Then confirm that help is ready, and the survey opens.",
    insecure: {
      title: "From this address answers can’t be kept anonymous",
      text: (origin: string) =>
        `Senim is at ${origin} now. A browser can hide who answers only at an https address, or on the very computer that runs Senim. So no survey opens here.`,
      steps: [
        "Ask whoever runs the server for an https address with a certificate that the school’s devices trust.",
        "In the server’s settings SENIM_ORIGIN must be this address, for example https://senim.school.kz.",
        "Come back to this page at the new address. To try it out, http://localhost on the server’s own computer is enough.",
      ],
    },
    running:
      "One survey is under way. The next one can be opened when it is sealed and ninety days have passed.",
    tooSoon: (date: string) =>
      `The next survey can begin on ${date}: ninety days after the last one, so that nobody tires of answering and a change has time to show.`,
    who: "Who is asked",
    whoHint: "Each person answers one questionnaire, once.",
    questions: (count: number, minutes: number) => `${count} questions, about ${minutes} minutes`,
    people: (accounts: number, slips: number) => `${accounts} with an account, ${slips} by slip`,
    parentsHint: "Parents have no accounts: each draws a slip with a code from a bag.",
    noAccounts:
      "Whoever has no account answers by paper slip. The head says beforehand how many people that is; their number can’t be changed by one person once the survey is open.",
    newWays: ({ days, people, from }: { days: number; people: number; from: string }) =>
      `Cards or passwords renewed in the last ${days} days: ${people} people. If the survey begins today, they can answer with these only after the psychologist and the head have both said that the cards are in the right hands. If it begins on ${from} or later, nobody has to wait.`,
    dates: "When",
    opens: "First day",
    closes: "Last day",
    datesHint: "Two or three weeks are enough. Eight weeks are the most.",
    plan: "Is help ready?",
    planHint:
      "Questions about violence stir things up. A survey opens only where somebody is there for a child who comes for help afterwards.",
    points: {
      "helper-named":
        "A named psychologist or social pedagogue is there on the days of the survey, and every class knows who it is and where.",
      "deputy-named": "Somebody stands in when that person is ill or away.",
      "same-day": "A child who comes is heard on the same day.",
      "protocol-known": "The staff know the lawful way of reporting and the school’s protocol.",
      "help-lines-posted": "The number 111 hangs where every pupil sees it.",
      "parents-told": "Parents have had the notice, or will have it before the first day.",
      "results-promised": "The day is set on which pupils hear what was said and what will change.",
    },
    submit: "Open the survey",
    final: "Once it is open, who is asked can’t be changed; the last day can.",
    notOpened: "The survey is not open yet",
    problems: {
      who: "Choose who is asked.",
      tooFew: (who: string, eligible: number) =>
        `${who}: ${eligible} people. With fewer than ten, no answer would be anonymous.`,
      opens: "Choose the first day: today, or a day in the next ninety.",
      closes: "Choose the last day: after the first one, and within eight weeks.",
      plan: "Every point must be confirmed. If one is not ready yet, get it ready first: the survey can wait.",
    },
  },

  wave: {
    awaited: (count: number) => `Waiting for your word: ${count}`,
    until: (date: string) => `Open until the end of ${date}`,
    from: (date: string) => `Begins on ${date}`,
    plain: {
      planned: (date: string) =>
        `The survey begins on ${date}. Print the papers, and give parents the notice.`,
      open: (date: string) =>
        `Answers are taken until the end of ${date}. Until the survey is sealed nobody can read one, you included.`,
      closing: (moment: string) =>
        `Nobody new can begin. Answers on their way, from a phone that was offline or a page left open, are still taken until ${moment}. Then the survey is sealed.`,
      sealed:
        "The ballots are mixed and the key is destroyed. The results are being worked out and will be here in some minutes.",
      released: (date: string) => `Sealed on ${date}. The results never change again.`,
    },
    participation: "Who has begun",
    participationHint: "Counted once a night and rounded to five. Nobody can see who it was.",
    participationEnd: "As it was at the end, rounded to five. Nobody can see who it was.",
    columns: { cohort: "Who", asked: "Asked", begun: "Begun, about" },
    wholeSchoolOnly: (title: string) =>
      `${title}: fewer than thirty are asked, so there will be a result for all of them together only.`,
    papers: "Papers to print",
    classSheet: "Class sheet",
    classSheetText: "For whoever holds the survey lesson: the code, the steps, the fingerprint.",
    notice: "Notice to parents",
    noticeText: "In Kazakh, Russian and English.",
    slips: "Paper slips",
    slipsText: "For people without an account: how many there may be, and how many are printed.",
    code: "Code for shared computers",
    codeText: (address: string) =>
      `With it the survey opens at ${address}. It is no secret: each pupil still signs in.`,
    fingerprint: "Fingerprint of the key",
    fingerprintText:
      "The same one stands on the class sheet and on every survey page. If a pupil’s screen shows another, stop the survey and tell the person who runs the server.",
    end: "Last day",
    move: "Move the last day",
    notMoved: "The last day has not been moved",
    moveProblem: "Choose a day from today on, within eight weeks of the first.",
    close: "Close the survey now",
    closeText:
      "Nobody new can begin after that, and it can’t be opened again. Answers on their way are taken for another 24 hours.",
    closeConfirm: "Close it now",
    clock: {
      title: "The server’s clock is not certain",
      closing: (moment: string) =>
        `It shows ${moment}, but lately it has jumped, or the server was off for several days. Nobody can open a survey again, so Senim does not close this one until the clock has run evenly for 24 hours. If this date and time are right, a psychologist can close the survey here. If they are wrong, tell the person who runs the server: with the right time the survey goes on.`,
      sealing: (moment: string) =>
        `It shows ${moment}, but lately it has jumped, or the server was off for several days. The answers are kept. Senim seals the survey when the clock has run evenly for 24 hours. If this date and time are wrong, tell the person who runs the server.`,
    },
    seal: "Checked at the seal",
    sealColumns: {
      instrument: "Questionnaire",
      tokens: "Rights to answer given out, about",
      ballots: "Ballots in the box, about",
      check: "Not more ballots than rights",
    },
    sealGood: "holds",
    sealBad: "does not hold",
    stuffed:
      "There are more ballots than rights to answer: somebody has put in ballots with the survey’s key. These results can’t be believed. Tell the person who runs the server.",
    fewerThanTen: "fewer than 10",
  },

  withoutAccount: {
    title: "People without an account",
    lead: "They answer a survey with a paper slip. The head says how many they are; to print more slips than that takes two people.",
    when: "What is entered here counts for the next survey. In one that is open already, more slips take two people: the psychologist and the head.",
    parentsHint:
      "Parents have no accounts: one slip for each family is enough. 0 means that parents are not asked.",
    onlyHead: "The head enters these numbers.",
    enteredOn: (date: string) => `entered on ${date}`,
    submit: "Keep these numbers",
    kept: "The numbers are kept.",
    notKept: "The numbers have not been kept",
    problem: "A whole number from 0 to 2000 is needed.",
  },

  newWays: {
    title: "New cards and passwords",
    waiting: (count: number) => `Waiting for the word of the psychologist or the head: ${count}`,
    lead: (days: number) =>
      `Whoever makes a card can sign in with it. So a card, code or password that was renewed in the ${days} days before the survey, or made while it is open, gives no right to answer until the psychologist and the head have both said that it is in the right hands.`,
    how: "Say so only after you yourself have made sure that the card, code or password is in that person’s hands. Everybody who has a new one stands here; whether somebody has tried to answer is not shown. Whoever also has a password or a card that was not renewed can sign in with that and answer at once.",
    none: (days: number) =>
      `There are none: no card, code or password was renewed in the ${days} days before the survey or since.`,
    ways: { card: "card or code", password: "password" },
    columns: {
      who: "Who",
      what: "What is new",
      made: "Made",
      by: "By whom",
      state: "Gives a right to answer",
    },
    states: {
      nobody: "waiting for both",
      psychologist: "waiting for the psychologist",
      head: "waiting for the head",
      admitted: "yes: both have said so",
    },
    sayTicked: "Go on with those ticked",
    sayAll: (name: string) => `Go on with all of ${name}`,
    nothingSaid:
      "Nothing has been noted: nobody was ticked, or what you saw has been renewed since. Nobody can vouch for themselves.",
    confirm: {
      title: "Are you sure of each of them?",
      text: "Nothing has been noted yet. Take the tick away from everybody whose card, code or password you have not yourself seen to be in their hands.",
      seen: "I have made sure of everybody who is ticked: the card, code or password is in their own hands.",
      seenMissing: "Tick this if it is so. If it is not, go back to the list.",
      notSaid: "Nothing has been noted",
      say: "In the right hands: those ticked",
      back: "Back to the list",
    },
  },

  print: "Print",
  howToPrint: "To print: Ctrl + P, on a Mac Cmd + P, on A4 paper.",
  slipsPage: {
    title: "Paper slips",
    lead: "Each slip holds one code, and each code answers once. Let everybody draw a slip from a bag: then nobody knows who has which.",
    counts: "How many slips",
    rule: "Slips are for people without an account. The head says before the survey how many those are; to print more than that takes two people. What is answered by slip counts in the whole of the questionnaire only, never in a smaller group.",
    columns: {
      cohort: "For whom",
      entered: "Without an account",
      granted: "Allowed later",
      printed: "Printed",
      left: "Left to print",
    },
    print: "Print slips",
    noneLeft: "There are no slips left to print.",
    cohort: "For whom",
    count: "How many",
    submit: "Make the slips",
    problems: {
      "too-many": "There are not so many slips left. For more, ask below.",
      "own-number":
        "You yourself said how many people have no account. Somebody else has to print their slips.",
    },
    ask: "Ask for more slips",
    askText:
      "For somebody who was forgotten or has come since. It takes two people: the psychologist and the head. One asks, the other agrees.",
    more: "How many more",
    askSubmit: "Ask",
    notAsked: "Nothing has been asked for",
    requests: "Asked for",
    request: ({ cohort, slips, date }: { cohort: string; slips: number; date: string }) =>
      `${cohort}: ${slips} more. Asked for on ${date}.`,
    requestStates: {
      psychologist: "waiting for the psychologist",
      head: "waiting for the head",
      granted: "agreed to",
      refused: "refused",
    },
    yes: "Agree",
    no: "Refuse",
    notAnswered: "This has not been answered",
    notYours: "Somebody has answered it already, or you are the one who asked.",
    notMade: "No slip has been made",
    countProblem: "A whole number from 1 to 500 is needed.",
    cohortProblem: "Choose for whom.",
    made: (count: number) =>
      count === 1 ? "1 slip is ready: print it now" : `${count} slips are ready: print them now`,
    madeText:
      "The codes are shown only this once and are kept nowhere. When this page is closed, all you can do is make more.",
    again: "Make more slips",
    closed: "The survey gives out no more rights to answer, so no more slips are made.",
    cutHint: "Cut along the dashed lines.",
  },
};
