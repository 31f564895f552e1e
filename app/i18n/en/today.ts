export const today = {
  title: "Today",
  greeting: (name: string, isStaff: boolean) => (isStaff ? `Good day, ${name}` : `Hello, ${name}`),
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
  operator:
    "You look after this server. Pupils’ answers and results are not shown to you, and that is on purpose.",
  signOutEverywhere: "Sign out on all computers",
  signOutEverywhereText:
    "Ends your visits on every other computer too, for instance where you forgot to sign out.",
};
