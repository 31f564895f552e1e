type Area = { area: string; percent: string };
type Changed = { area: string; earlier: number; now: number };

export const surveyResults = {
  titles: {
    pupils: "How safe school feels",
    staff: "How the staff see the school",
    parents: "How parents see the school",
  },
  answered: (answered: string, asked: string, percent: string) =>
    `${answered} of ${asked} answered (${percent})`,
  answeredFew: (asked: string) => `Fewer than ten of ${asked} answered`,
  sections: "Sections of the report",
  overview: "Overview",
  whose: "Whose answers",
  csv: "Table (CSV)",
  print: "Print report",
  youSaid: "For pupils: you said – we do",
  notValidated: "not yet validated",
  notValidatedText:
    "These questions have not been tested yet with many schools in Kazakhstan. Take the figures as a reason to talk, not as a verdict, and don’t compare schools by them.",
  protect: {
    pupils: "withheld to protect pupils",
    staff: "withheld to protect staff",
    parents: "withheld to protect parents",
  },

  headline: {
    strong: "Strong",
    weak: "Needs you now",
    weakest: "Weakest",
    changed: "What changed",
    best: (says: string, percent: string) =>
      `${says}: ${percent} of the answers are good ones, the most of all areas.`,
    worst: (says: string, percent: string) =>
      `${says}: only ${percent} of the answers are good ones, the fewest of all areas.`,
    leastGood: ({ area, percent }: Area) =>
      `Even in the weakest area, ${area}, ${percent} of the answers are good ones.`,
    mostGood: ({ area, percent }: Area) =>
      `Even in the best area, ${area}, only ${percent} of the answers are good ones.`,
    nextComes: ({ area, percent }: Area) => `Next comes ${area}: ${percent}.`,
    bestItem: ({ area, percent }: Area) => `“${area}” has the most good answers: ${percent}.`,
    worstItem: ({ area, percent }: Area) => `“${area}” has the fewest good answers: ${percent}.`,
    thenItem: ({ area, percent }: Area) => `Next comes “${area}”: ${percent}.`,
    better: ({ area, earlier, now }: Changed, since: string) =>
      `${area}: better than in ${since}, from ${earlier} to ${now} points. Chance hardly explains it.`,
    worse: ({ area, earlier, now }: Changed, since: string) =>
      `${area}: worse than in ${since}, from ${earlier} to ${now} points. Chance hardly explains it.`,
    more: (count: number) => (count === 1 ? "One more area changed." : `${count} more areas changed.`),
    noChange: (since: string) => `Since ${since} nothing has changed by more than chance explains.`,
    unmarked: "Too few answered, now or before, to say what changed.",
    cannotCompare: "The earlier survey can’t be compared with this one.",
    first: "This is the first survey. What changes will be seen after the next one.",
    nothing: "So few answered that showing anything more would give them away.",
  },
  /** What it means when an area has the most good answers, and when it has the fewest. */
  sayings: {
    peers: {
      strong: "Pupils get on well with their classmates",
      weak: "Pupils find it hard among their classmates",
    },
    "adults-pupils": {
      strong: "Adults are kind to pupils and hear them out",
      weak: "Pupils don’t feel that adults notice and hear them",
    },
    voice: { strong: "What people think is asked and counts", weak: "What people think is seldom asked" },
    respect: {
      strong: "Everybody is respected, whatever their language, gender or ability",
      weak: "Not everybody is respected alike",
    },
    places: {
      strong: "The places at school and the way there are safe",
      weak: "Some places at school or the way there feel unsafe",
    },
    "emotional-safety": {
      strong: "Pupils are at ease at school",
      weak: "Many pupils are not at ease at school",
    },
    bullied: {
      strong: "Most have met no bullying in the past two months",
      weak: "Many have met bullying in the past two months",
    },
    witnessing: {
      strong: "Bullying is seldom seen, and pupils stand by one another",
      weak: "Bullying is seen, and few count on classmates to step in",
    },
    "harsh-treatment": {
      strong: "Adults treat pupils without harshness",
      weak: "Adults at school are harsh to pupils",
    },
    "fair-rules": { strong: "The rules are clear and fair", weak: "The rules don’t seem fair" },
    "help-seeking": {
      strong: "People know whom to ask for help, and trust that help comes",
      weak: "Few ask for help or trust that help comes",
    },
    wellbeing: { strong: "People feel well at school", weak: "Many don’t feel well at school" },
    training: { strong: "The staff feel prepared", weak: "The staff don’t feel prepared" },
  },

  response: {
    title: "Who answered",
    means:
      "The interval beside each figure covers chance; it can’t tell what those who stayed away would have said.",
    low: "Fewer than 60 in 100 answered. Those who stayed away may see the school otherwise, so no change is marked. Before the next survey ask why people did not answer.",
    columns: { group: "Group", asked: "Asked", answered: "Answered, about", percent: "Share" },
  },

  areas: {
    title: "Areas, 0–100",
    lead: "100 is the best there is, in every area: in “being bullied” it means that nobody was. The share counts the answers at the good end of the scale.",
    legend: (since: string | null) =>
      since
        ? `Point: this survey. Band: its interval. Upright line: ${since}.`
        : "Point: this survey. Band: its interval.",
    columns: {
      area: "Area",
      chart: "0 to 100",
      score: "Score (interval)",
      favourable: "Good answers",
      change: "Change",
    },
    scoreWithheld: "withheld",
    verdicts: { better: "better", worse: "worse", "no-change": "no sure change", unmarked: "not marked" },
  },

  teach: {
    title: "Teach next",
    because: (areas: string) => `Because these have the fewest good answers: ${areas}.`,
    sensitive: "together with the psychologist",
    notWritten: "being prepared",
    none: "Nothing to name: the figures for areas are withheld.",
  },

  questions: {
    title: "Question by question",
    lead: "To the right of the line stand the answers at the good end, to the left those at the other. Numbers are per cent.",
    columns: {
      question: "Question",
      chart: "Answers",
      favourable: "Good answers (interval)",
      answers: "Answered",
    },
    leftOut: (count: string) => `left out: ${count}`,
    about: (count: string) => `about ${count}`,
    fewerThanTen: "fewer than 10",
    stepsJoined: " or ",
  },

  places: {
    title: "Places",
    lead: "The share of those who feel mostly or very safe there.",
    place: "Place",
    all: "All",
    lowest: "lowest",
    asIs: "Figures for a group stand here only where they were released.",
  },

  groups: {
    title: "Groups",
    lead: "Score (interval), then the share of good answers. Only what was released; nothing finer can be asked for, by anybody.",
    ids: {
      total: "All",
      band: "By grade band",
      gender: "By gender",
      language: "By language of instruction",
      "band-gender": "By grade band and gender",
      "band-language": "By grade band and language of instruction",
    },
    area: "Area",
    answered: (count: string) => `about ${count} answered`,
    notStated: "not stated",
    reasons: {
      "not-asked": "This questionnaire does not ask for it.",
      "few-groups": "There are too few of one group to be shown beside the other.",
      "small-group": "Some of these groups are too small to be shown.",
      "few-respondents": "Fewer than ten answered.",
      "few-eligible": "Fewer than thirty were asked, so there is a result for all of them together only.",
      audit: "Together with the rest it would have given something away.",
    },
  },
  itemReasons: {
    "adult-harm": "Shown for the whole school and by grade band only.",
    "small-group": "Too few answered it.",
    "given-away": "Together with the rest it would give something away.",
  },

  changes: {
    title: "Since the earlier survey",
    lead: (since: string) =>
      `Compared with ${since}. A change counts only if chance hardly explains it and it is five points or more.`,
    columns: {
      area: "Area",
      question: "Question",
      earlier: "Then",
      now: "Now",
      difference: "Difference (interval)",
      verdict: "What it is",
    },
    reasons: {
      "too-soon": "Less than ninety days lie between the two.",
      "other-instrument": "The questionnaire was another one.",
      "other-policy": "The rules of showing figures were others.",
      "no-result": "One of the two had too few answers.",
    },
    itemsOnly: "Shares of good answers. Single questions are not tested for chance.",
  },

  quality: {
    title: "How far to trust it",
    reliability: "Do the questions of an area hang together?",
    reliabilityLead:
      "From 0 to 1; below 0.60 the score of an area means little. Among those who answered all its questions.",
    columns: {
      area: "Area",
      answers: "Answered all, about",
      alpha: "Alpha",
      omega: "Omega",
      verdict: "What it means",
    },
    low: "low: read question by question",
    fine: "good enough",
    noReliability:
      "Fewer than fifty answered everything, or the questionnaire is read question by question: no figure.",
    notes: "What was done to the figures",
    footnotes: {
      "not-validated": "The questionnaire is not yet validated.",
      "low-response": "Fewer than 60 % answered: no change is marked.",
      rounded: "Counts are rounded to five, shares and scores to whole numbers.",
      "chance-only": "Intervals (95 %) cover chance, not who stayed away.",
      coded:
        "Very small and very large shares are shown only as “at most” and “at least”: nobody may read “none of them” or “all of them”.",
      coarse:
        "A share with “about” is rounded more coarsely: to a whole per cent it would, together with the others, have told something about a small number of people.",
      "slips-in-whole":
        "Paper slips count in the figures of the whole school only, never in a group; and in a question only if enough of them answered it.",
      "adult-harm-apart":
        "Questions about harshness of adults need twenty answers and are shown for the whole school and by grade band only.",
      "not-stated-spread": (dimension: string) =>
        `Those who did not state ${dimension} were counted at random in one of the groups: otherwise so few could be told apart.`,
      "not-stated-own": (dimension: string) =>
        `Those who did not state ${dimension} are a group of their own.`,
      merged: (dimension: string) => `Small groups by ${dimension} were joined.`,
    },
    dimensions: { band: "the grade", gender: "the gender", language: "the language of instruction" },
    rules: (policy: string, k: number, adultHarm: number) =>
      `Rules of showing: ${policy}. No group below ${k} people is shown, for harshness of adults none below ${adultHarm}.`,
    checked: (k: number) =>
      `A second program has solved for it: of any fewer than ${k} people it stays open how many answered so, even for a reader who knows who answered which question. Spreads of scores and the two coefficients above are not checked in this way.`,
    hash: "Stamp of this release (SHA-256)",
  },

  safeguards: {
    title: "Slips and new cards",
    lead: (days: number) =>
      `A slip could be filled in by whoever hands it out, and whoever makes a card could answer with it. So slips count in the whole only, and nobody prints more of them than two people have agreed on. A card or password that was renewed in the ${days} days before the survey, or made while it was open, gave a right to answer only after the psychologist and the head had both spoken for it. Compare these numbers with what you know of the school.`,
    columns: {
      cohort: "Who",
      entered: "Without an account",
      granted: "Slips allowed later",
      printed: "Slips printed",
      used: "Slips used, about",
      newWays: "New cards and passwords",
      admitted: "Of these admitted",
    },
    keptTitle: "What is still kept",
    kept: (date: string) =>
      `The sealed ballots, the list of who has had a right to answer, and the slips’ codes are kept until ${date}, so that a figure somebody doubts can be reckoned again. Then Senim deletes them. These results stay.`,
    deleted: (date: string) =>
      `On ${date} Senim deleted the sealed ballots, the list of who had had a right to answer, and the slips’ codes. These results stay.`,
  },

  poster: {
    title: "You said – we do",
    lead: (month: string, answered: string) =>
      `Our survey of ${month}: ${answered} pupils answered. Thank you.`,
    good: "What you said is good",
    hard: "What you said is hard",
    said: (percent: string, answers: string) => `${percent} of you said: ${answers}`,
    weDo: "What we will do",
    who: "Who sees to it, and by when",
    byHand:
      "Write on the page before printing, or by hand afterwards. Nothing you write here is kept or sent.",
    nothing: "Too few answered to say anything without giving somebody away.",
    thanks: "If something is wrong, you can always tell an adult you trust, or call 111. The call is free.",
  },

  table: {
    atMost: (percent: string) => `at most ${percent}`,
    atLeast: (percent: string) => `at least ${percent}`,
    interval: (low: string, high: string) => `${low}–${high}`,
  },
};
