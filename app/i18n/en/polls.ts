export const polls = {
  /** Strings alone: they go to a phone with the page's data, and nothing else does. */
  phone: {
    title: "Class poll",
    enterHeading: "Enter the code",
    enterLead: "The eight digits are on the screen in class. No name and no password is needed.",
    code: "Code",
    goOn: "Go on",
    notEntered: "This is not the code",
    codeMissing: "The code has eight digits.",
    codeWrong:
      "No poll with this code is open. Look at the screen once more. Perhaps the poll has ended already.",
    lead: "Only how many chose what is counted. Nobody can see what you chose, not even the teacher.",
    choose: "Choose one answer.",
    once: "You can answer once; after that it can’t be changed. You may also leave it.",
    send: "Send anonymously",
    notSent: "Nothing has been sent yet",
    noCookie:
      "This browser keeps no cookies, so there is no way to make sure that everybody answers only once. Press the button once more; if that does not help, tell the teacher that your phone can’t vote.",
    thanksHeading: "Your answer is counted",
    thanks: "Watch the screen in class. An answer that has been sent can’t be changed or sent again.",
    closedHeading: "This poll is not open",
    closed: "Perhaps it has ended already, or the code is another one. Look at the screen in class.",
    full: "No more answers are taken: there are as many as two classes could give. Tell the teacher.",
    otherCode: "Enter another code",
  },
  slowed: (seconds: number) =>
    `Too many wrong codes, one after the other. Wait ${seconds === 1 ? "one second" : `${seconds} seconds`}, or point the camera at the square code on the screen.`,

  title: "Class poll",
  asked: (className: string) => `Poll in class ${className}`,
  loading: "One moment…",
  ready: (least: number) =>
    `Phones answer anonymously. The result appears from ${least} answers on; if there are fewer, none of them is kept.`,
  open: "Open the poll for phones",
  few: (pupils: number) =>
    `There are ${pupils} in this class. With fewer than eight, answers by phone would not stay anonymous: ask for a show of hands, with eyes closed.`,
  sensitive: "In this lesson nobody votes by phone. Ask for a show of hands, with eyes closed.",
  offline:
    "The server can’t be reached, so phones can’t vote now. Ask for a show of hands, with eyes closed.",
  again: "Try again",
  toAddress: "Open this address",
  orCamera: "or point the camera at this square",
  qr: "QR code that leads to the poll",
  typeCode: "Type this code",
  votes: (votes: number) => (votes === 1 ? "1 answer" : `${votes} answers`),
  votesOf: (votes: number, least: number) => `${votes} of at least ${least} answers`,
  countedSoFar: (shown: number) =>
    `The bars show the first ${shown} answers. Newer ones join them a few at a time, so that nobody’s can be told from the others.`,
  tooMany: (votes: number, pupils: number) =>
    `${votes} answers from a class of ${pupils}: somebody may have answered twice. If in doubt, ask for a show of hands.`,
  close: "Close the poll",
  closing:
    "Closing ends the poll for good. From eleven answers on the result then holds them all; with fewer the last one or two stay out of it.",
  tooFewTitle: "Too few answers to show",
  tooFew: (least: number) =>
    `There were fewer than ${least}, so none of them has been kept. You can open the poll again or ask for a show of hands.`,
  resultOf: (votes: number) => (votes === 1 ? "Result of 1 answer" : `Result of ${votes} answers`),
  option: "Answer",
  number: "How many",
  share: "Share",
  percent: (percent: number) => `${percent}%`,
  appeared: "The result is on the screen.",
  askedOn: (closedOn: string) => `Asked on ${closedOn}`,
  againFrom: (date: string) =>
    `By phone this question can be asked again from ${date}: two results close together would show what a pupil who was away has answered.`,
  hands: {
    title: "Show of hands",
  },
};
