export const accounts = {
  signIn: {
    title: "Sign in",
    heading: "Who is signing in?",
    username: "Username",
    password: "Password",
    submit: "Sign in",
    usernameMissing: "A username is needed.",
    passwordMissing: "A password is needed.",
    notSignedIn: "Not signed in yet",
    wrong:
      "The username or the password does not fit. Check the keyboard language and Caps Lock, then try again.",
    slowed: (seconds: number) =>
      `There were several attempts that did not fit. The next one is possible in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    busy: "Very many people are signing in right now. Wait a few seconds and press the button again.",
    backToClass: "Back to the names of the class",
    otherWays: "Other ways in",
    withCard: "Grades 1–4: point the camera of a phone or tablet at the printed card.",
    onClassComputer:
      "In the classroom: a teacher can open this computer for the class. Then a first name and the four characters of the card are enough.",
    forgotten: "Password forgotten: the class teacher or the school office can help.",
  },
  card: {
    title: "Is this you?",
    question: (firstName: string) => `${firstName} – is this you?`,
    yes: "Yes, it’s me",
    no: "No, it’s not me",
    slowed: (seconds: number) =>
      `This card has been used very many times just now. You can try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    unknownTitle: "This card did not work",
    unknown:
      "Perhaps you have been given a new card, or more than five minutes have passed. Show your card to the camera again, or go to your teacher.",
    otherWay: "Sign in another way",
  },
  classSignIn: {
    title: "Class sign-in",
    classLabel: (className: string) => `Class ${className}`,
    heading: "Who are you?",
    tapName: "Tap your first name.",
    withPassword: "Sign in with a username and password",
    close: "Close this computer for the class",
    hello: (firstName: string) => `${firstName}, type the code from your card`,
    code: "Four characters",
    codeHint: "They are printed on your card. Capital or small letters: both will do.",
    codeMissing: "The four characters from the card are needed.",
    submit: "Sign in",
    notMe: "This is not me",
    notSignedIn: "Not signed in yet",
    wrong: "The characters do not match the card. Look at the card and type them again.",
    slowed: (seconds: number) =>
      `Wait a little: you can try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    closedHeading: "This computer is not open for a class",
    closed: "A teacher opens it for the lesson. After 90 minutes it closes by itself.",
    howToOpen: [
      "A teacher signs in on this computer.",
      "On the page of the class, the teacher presses “Open this computer for the class”.",
      "The names of the class appear here.",
    ],
    toSignIn: "Sign in",
  },
};
