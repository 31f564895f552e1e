type Score = { right: number; of: number };

export const blocks = {
  passMark: (needed: number, of: number) =>
    `To pass, ${needed} of ${of} answers must be right. You may try as often as you like.`,
  quizResult: ({ right, of }: Score) => `Right answers: ${right} of ${of}.`,
  checkResult: ({ right, of }: Score, pass: number) =>
    right >= pass * of
      ? `Passed. Your best result: ${right} of ${of}.`
      : `Not passed yet. Your best result: ${right} of ${of}. Read the explanations and try again.`,
  questionsLeft: (left: number) => `Questions left: ${left}.`,
  tryAgain: "Try again",
  handIn: "Hand in my answers",
  right: "That’s right",
  thinkOn: "Think about it",
  rightAnswer: "right answer",
  check: "Check",
  checkAgain: "Check again",
  itemsLeft: (left: number) => `Still to place: ${left}.`,
  sortResult: ({ right, of }: Score) => `In the right place: ${right} of ${of}.`,
  fitsBetter: (box: string) => `Fits better: ${box}`,
  staysWithYou: "Your choice is not saved, and nobody is shown it.",
  choiceStaysWithYou:
    "Nobody is shown which answer you choose. We only note that you have finished this page.",
  whoToGoTo: "Who you can go to",
  nothingWasSent:
    "Nothing was sent to anybody: this page can’t tell an adult for you. Choose who you want to go to, or call or write to 111.",
  done: "Done",
  doneAlready: "Already done",
  whatWouldYouDo: "Choose what to do",
  choose: "This is my choice",
  chooseFirst: "Make a choice first.",
  goOn: "Go on",
  oneBack: "One step back",
  anotherWay: "Try another path",
  storyEnds: "This path ends here. Other choices lead elsewhere.",
  yourPath: (count: number) => `Your path so far (${count})`,
  onPaper: "Begin with scene 1. After each choice, read on at the scene whose number stands beside it.",
  readOnAt: (number: number) => `(read on at ${number})`,
  mayPass: "You may say “pass” at any time, and you need not say why. Watching is taking part as well.",
  debrief: "After the scene",
  rolesNotKept: "Nothing of this is saved.",
  yourHelpers: "At your school",
  helperRoles: { psychologist: "psychologist", pedagogue: "social pedagogue", head: "head of the school" },
};
