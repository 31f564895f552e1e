export const survey = {
  title: "School survey",
  invitation: {
    text: "It is anonymous: nobody can see which answers are whose. Any question can be left out.",
    until: "Open until {until}",
    button: "Open the survey",
  },
  notYet: { title: "The survey has not begun", text: "It opens on {opens}" },
  entrance: {
    whoseTurn: "Whose turn is it?",
    why: "To answer, sign in under your own name. The name is needed only so that everyone answers once. It is not kept with the answers.",
    card: "Or show your card to the camera.",
    signIn: "Sign in",
    slipTitle: "With a paper slip",
    slipText: "No name is needed: the code on the slip stands for signing in.",
    slip: "Code on the slip",
    slipHint: "16 letters and digits. Small letters will do, and so will leaving out the hyphens.",
    slipMissing: "The code from the slip is needed.",
    slipWrong: "This survey has no such code. Please compare it with the slip.",
    notYet: "Not open yet",
    open: "Open the survey",
  },
  handOver: {
    title: "This computer is for the survey",
    text: "Somebody is signed in here whom this survey asks nothing. After signing out, the first one to answer can sit down.",
    button: "Sign out and hand over",
  },
  unsafe: {
    wait: "One moment…",
    script: {
      title: "Without JavaScript the answers would not be anonymous",
      text: "In this survey the browser itself seals the answers, so that nobody can tell whose they are, not even Senim. That takes JavaScript, and here it is switched off or has not loaded. So nothing is asked here.",
      what: "Reload the page or use another computer. A teacher can help with that.",
    },
    insecure: {
      title: "At this address the answers would not be anonymous",
      text: "The address of this page does not begin with https. Somebody on the same network could read along, and the browser does not let the page seal the answers. So nothing is asked here.",
      what: "Show this page to a teacher: Senim has to be opened at its https address.",
    },
    old: {
      title: "In this browser the answers would not be anonymous",
      text: "The browser is too old: it can’t seal the answers so that nobody can tell whose they are. So nothing is asked here.",
      what: "A newer browser or another computer is needed.",
    },
  },
  cover: {
    pupils: {
      title: "Now sit so that only you can see the screen",
      text: "The questions come next. If somebody comes too close, press “Hide” or the Esc key.",
    },
    adults: {
      title: "Please sit so that only you can see the screen",
      text: "The questions come next. If somebody comes too close, press “Hide” or the Esc key.",
    },
    ready: "I’m ready",
    notMe: "I am somebody else",
    otherSlip: "I have another slip",
  },
  opening: {
    count: "Questions: {count}",
    keepTab:
      "Until they are sent, the answers wait in this tab. If it is closed before that, or you sign out, they are lost, and nobody can begin a second time.",
    how: "Why this is anonymous",
    begin: "Begin",
    beginning: "One moment: the browser is making an envelope for the answers.",
    fingerprint: "Fingerprint of the key",
    fingerprintText:
      "The class sheet bears the same one. If the two differ, do not answer, and tell a teacher or the psychologist.",
    idle: "Nobody touched this page for 10 minutes, so the answers were removed. It can be begun again from the first question.",
    slow: "This takes longer than usual. Senim keeps trying by itself, and nothing is lost.",
    unreachable: "No connection. Nothing is lost: it can be tried again in a moment.",
  },
  questions: {
    question: "Question {at} of {of}",
    page: "Page {at} of {of}",
    tryTitle: "Let’s try it first",
    tryNote: "This answer does not count and is kept nowhere.",
    aboutTitle: "Three more questions",
    aboutText:
      "They let us compare large groups. A group of fewer than ten is never shown to anybody. Each may be left out.",
    decline: "I don’t want to answer",
    next: "Next",
    back: "Back",
    toReview: "To all questions",
    hide: "Hide",
    show: "Show again",
  },
  review: {
    title: "Before sending",
    text: "Everything can still be changed.",
    answered: "Answered: {answered} of {of}",
    open: "Without an answer: {count}. That is all right too.",
    hasAnswer: "answered",
    noAnswer: "no answer",
    change: "Look again",
    final:
      "Once they are sent, nobody can change the answers or take them back: nobody knows which are whose.",
    send: "Send anonymously",
  },
  sending: {
    title: "Sending",
    slow: "This takes longer than usual. The same answers are being sent again by themselves. They count only once.",
    waitingTitle: "Not sent yet",
    waitingText:
      "There is no connection. Everything waits in this tab and will be sent by itself. Please leave the tab open.",
    tryNow: "Try now",
    refusedTitle: "It could not be sent",
    refusedText:
      "The server did not take the answers. It can be tried again. If that does not help, please tell a teacher.",
    tryAgain: "Try again",
  },
  sent: {
    title: "Sent. Thank you",
    text: "The answers now lie among all the others. Nobody can tell which are whose.",
    help: "If something is troubling you: “Help” says who you can go to.",
    toToday: "To my page",
    next: "Let the next one sit down",
    signedOut: "You are signed out. The page for the next one opens by itself.",
  },
  heldBack: {
    pupils: {
      title: "One step before the survey",
      text: "The card, code or password used to sign in here is new. Before the survey, the school’s psychologist and head make sure that it is in the right hands, so that nobody answers for somebody else. Please tell the psychologist. Once both have said yes, you can begin here. You have done nothing wrong, and nothing is lost.",
    },
    adults: {
      title: "One step before the survey",
      text: "The password used to sign in here is new. Before the survey, the psychologist and the head make sure that it is in the right hands, so that nobody answers for somebody else. Please tell the psychologist. Once both have said yes, you can begin here. Nothing is lost.",
    },
    whom: "Whom to tell",
    otherWay:
      "If you have another way to sign in that was not renewed, your password or your card, use that: then you can begin at once.",
  },
  endings: {
    elsewhere: {
      title: "This survey has been begun already",
      text: "If “Send anonymously” was pressed, everything is counted and there is nothing left to do. If not, it goes on in the same tab of the same computer. Senim does not know which of the two is true: that is what keeps the answers anonymous.",
    },
    closed: { title: "The survey is over", text: "No more answers are taken." },
    "too-late": {
      title: "The survey closed before the answers arrived",
      text: "They were not counted, and they are kept nowhere.",
    },
    "signed-out": { title: "You have been signed out", text: "To begin, sign in once more." },
    "not-invited": { title: "This survey is for others", text: "There are no questions for you in it." },
    untrusted: {
      title: "The key does not fit",
      text: "The server answered with a key that is not this survey’s. The answers might not stay anonymous, so nothing is asked. Please tell a teacher or the psychologist.",
    },
  },
};
