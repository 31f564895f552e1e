export const surveys = {
  title: "Surveys",
  lead: "How pupils, staff and parents see the school. Who answered what is written down nowhere: neither you nor the head can look it up.",
  none: "There has been no survey yet.",
  open: "Open a survey",
  toResults: "Results",
  toWave: "About this survey",
  toList: "All surveys",
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
    slips: "How many paper slips for parents",
    slipsHint:
      "Parents have no accounts: each draws a slip with a code from a bag. One for each family is enough. 0 means that parents are not asked.",
    noAccounts:
      "Classes without accounts answer by paper slips too: print them on the survey’s page after opening.",
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
      slips: "A whole number from 0 to 2000 is needed.",
      opens: "Choose the first day: today, or a day in the next ninety.",
      closes: "Choose the last day: after the first one, and within eight weeks.",
      plan: "Every point must be confirmed. If one is not ready yet, get it ready first: the survey can wait.",
    },
  },

  wave: {
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
    slipsText: "For parents, and for classes without accounts.",
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

  print: "Print",
  howToPrint: "To print: Ctrl + P, on a Mac Cmd + P, on A4 paper.",
  slipsPage: {
    title: "Paper slips",
    lead: "Each slip holds one code, and each code answers once. Let everybody draw a slip from a bag: then nobody knows who has which.",
    cohort: "For whom",
    count: "How many",
    submit: "Make the slips",
    notMade: "No slip has been made",
    countProblem: "A whole number from 1 to 500 is needed.",
    cohortProblem: "Choose for whom.",
    made: (count: number) => `${count} slips are ready: print them now`,
    madeText:
      "The codes are shown only this once and are kept nowhere. When this page is closed, all you can do is make more.",
    again: "Make more slips",
    closed: "The survey gives out no more rights to answer, so no more slips are made.",
    cutHint: "Cut along the dashed lines.",
  },
};
