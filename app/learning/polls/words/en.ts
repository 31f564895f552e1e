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
    lead: "Only the number of votes for each answer is counted. No name stands beside it.",
    onePaper:
      "Everybody gets one paper. Stay on its page until you have sent your answer: if you close it, leave it or load it anew, the paper is lost, and there is no second one.",
    take: "Take my paper",
    notTaken: "You have no paper yet",
    takenHere:
      "A paper was taken in this browser before, without signing in. If it was yours, you have voted already: leave this one.",
    whySignIn: "Are you in this class? If you sign in, a paper is kept for you.",
    signIn: "Sign in",
    noCookie:
      "This browser keeps no cookies, so there is no way to make sure that everybody gets only one paper. Press the button once more; if that does not help, tell the teacher that your phone can’t vote.",
    noneLeftHeading: "There are no more papers without signing in",
    noneLeft:
      "As many have been given as there are pupils in the class. Whoever is in it and signs in gets one all the same.",
    hadHeading: "You have had your paper",
    had: "If you sent it, your answer is counted. If its page was lost before that, the vote is lost with it: Senim does not know which paper was yours, so it can tell nobody what you chose.",
    hadBySomebodyElse: "Did somebody else take it in your name? Tell an adult you trust.",
    choose: "Choose one answer.",
    stay: "Stay on this page until you have sent your answer.",
    once: "An answer that has been sent can’t be changed. You may also leave it.",
    send: "Send anonymously",
    notSent: "Nothing has been sent yet",
    thanksHeading: "Your answer is counted",
    thanks: "The result appears on the screen in class when the poll ends.",
    closedHeading: "This poll is not open",
    closed: "Perhaps it has ended already, or the code is another one. Look at the screen in class.",
    tooLate: "It has ended. An answer that came after the end is not counted.",
    noPaper: "This paper was not given for this poll, so it can’t be counted.",
    otherCode: "Enter another code",
  },
  slowed: (seconds: number) =>
    `Too many wrong codes, one after the other. Wait ${seconds === 1 ? "one second" : `${seconds} seconds`}, or point the camera at the square code on the screen.`,

  noneSignedIn:
    "Nobody has signed in to this poll under their own name yet. As long as nobody does, a teacher who cheats could find out your answer. If that could harm you, sign in first or don’t answer.",
  newWay: (days: number) =>
    `Your card or password was made in the last ${days} days, and somebody else may have seen it. So this paper counts like one that was taken without signing in.`,

  title: "Class poll",
  asked: (className: string) => `Poll in class ${className}`,
  loading: "One moment…",
  ready: (least: number) =>
    `By phone the class can answer anonymously. The result appears once, when you close the poll, and only if at least ${least} pupils who have signed in answer; if nobody at all signs in, from ${least} answers on. Otherwise no answer is kept.`,
  open: "Open the poll for phones",
  fewPupils: (pupils: number, least: number) =>
    `There are ${pupils} in this class. With fewer than ${least}, answers by phone would not stay anonymous: ask for a show of hands, with eyes closed.`,
  sensitive: "In this lesson nobody votes by phone. Ask for a show of hands, with eyes closed.",
  offline:
    "The server can’t be reached, so phones can’t vote now. Ask for a show of hands, with eyes closed.",
  signedOut: "You are signed out. To open or close the poll, sign in again. A poll that is open goes on.",
  again: "Try again",
  toAddress: "Open this address",
  orCamera: "or point the camera at this square",
  qr: "QR code that leads to the poll",
  typeCode: "Type this code",
  votes: (votes: number) => (votes === 1 ? "1 answer" : `${votes} answers`),
  votesOf: (votes: number, least: number) => `${votes} of at least ${least} answers`,
  close: "Close the poll",
  closing: (least: number) =>
    `Closing ends the poll for good. The result then appears if ${least} pupils who have signed in have answered, or if nobody has signed in and there are ${least} answers. Otherwise nothing is kept.`,
  few: {
    title: "Too few answers to show",
    text: (least: number) =>
      `A result needs answers of ${least} pupils who have signed in, or ${least} answers where nobody has signed in. There were fewer, so none of them has been kept. Ask for a show of hands, with eyes closed, or open the poll again.`,
  },
  lost: {
    title: "The answers are gone",
    text: (_least: number) =>
      "The server stopped while the poll was open, and the answers can be read only by the server that took them: so nobody finds them in its files. Ask for a show of hands, with eyes closed, or open the poll again.",
  },
  resultOf: (votes: number) => (votes === 1 ? "Result of 1 answer" : `Result of ${votes} answers`),
  option: "Answer",
  number: "How many",
  share: "Share",
  percent: (percent: number) => `${percent}%`,
  papers: (signedIn: number, alone: number) =>
    `Papers given to pupils of the class who had signed in: ${signedIn}; to others: ${alone}.`,
  drawn: (cast: number, counted: number) =>
    `${cast} answers came, more than there are pupils in the class: somebody answered more than once. ${counted} of them were counted: all those of pupils who had signed in, and of the others as many as there were places left, drawn by lot. If in doubt, ask for a show of hands.`,
  askedOn: (closedOn: string) => `Asked on ${closedOn}`,
  againFrom: (date: string) =>
    `By phone this question can be asked again from ${date}: two results close together would show what a pupil who was away has answered.`,
  hands: {
    title: "Show of hands",
  },
};
