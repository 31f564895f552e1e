export const today = {
  title: "Today",
  greeting: (name: string, isStaff: boolean) => (isStaff ? `Good day, ${name}` : `Hello, ${name}`),
  given: "From your teacher",
  lateIsFine: "You can still do it.",
  givenToClasses: "Lessons given to your classes",
  inClassNow: "Your class takes this lesson now",
  inClassNowText: "Open it when your teacher says so.",
  openInClass: "To the lesson",
  pollOpen: "Your class is asked for its opinion now",
  pollOpenText:
    "You may answer or leave it. Only the number of votes for each answer is counted, with no name beside it.",
  toPoll: "To the poll",
  openSensitive: "Open for your classes now",
  openSensitiveText: (lesson: string, name: string) => `${lesson}: class ${name}`,
  openInSchool: "Lessons on hard topics open in the school now",
  openInSchoolText: (lesson: string, name: string, teacher: string) =>
    `${lesson}: class ${name}, opened by ${teacher}`,
  nextLesson: "Your next lesson",
  goOnWith: "You have begun",
  goOn: "Go on",
  begin: "Begin",
  yourLessons: "Your lessons",
  allDone: "All lessons are done",
  allDoneText: "You can look at each of them again at any time.",
  yourTraining: "Next in your training",
  trainingDone: "Your training is up to date",
  trainingDoneText: "When a new module is ready, you will find it here.",
  staffTrained: "How the staff’s training is going",
  trainedIn: (module: string, done: number, of: number) => `${module}: ${done} of ${of}`,
  allClasses: "All classes of the school",
  spraying: "Somebody may be guessing passwords",
  sprayingText: (day: string, names: number) =>
    `On ${day} the same password was tried with ${names} usernames or more that it did not fit. Senim lets only so many wrong attempts through from one place. It may also have been a class that was given a wrong password.`,
  sprayingOpened: (names: number) => `Usernames that it did fit meanwhile: ${names}.`,
  sprayingAdvice:
    "This is how a password that is easy, or that many people share, is found. Ask the person who runs the server to replace such passwords.",
  sprayingAdviceOperator:
    "This is how a password that is easy, or that many people share, is found. Replace such passwords: each person needs one of their own that is hard to guess.",
  unopened: "A lesson on a hard topic was taught without being opened",
  unopenedAdvice:
    "Ask the teacher and the psychologist how it went, and which pupils should be looked after.",
  operator:
    "You look after this server. Pupils’ answers and results are not shown to you, and that is on purpose.",
  signOutEverywhere: "Sign out on all computers",
  signOutEverywhereText: "Signs you out on every other computer too, for instance where you forgot to.",
};
