import type { Language } from "../language.ts";

export const shell = {
  language: "en" as Language,
  skipToContent: "Skip to the content",
  toHome: "Senim, to the home page",
  menu: "Menu",
  languages: "Language",
  destinations: {
    today: "Today",
    courses: "Lessons",
    parents: "For parents",
    classes: "Classes",
    surveys: "Surveys",
    training: "Training",
  },
  help: "Help 111",
  signOut: "Sign out",
  about: "What Senim is",
  privacy: "What Senim knows",
  whereToFindHelp: "Where to find help",
  inOneSentence: "Senim is Kazakh for trust. Lessons for a safe school.",
  errors: {
    notFound: {
      title: "There is no such page",
      text: "The address may be mistyped, or the page may be meant for somebody else.",
    },
    signedOut: {
      title: "Please sign in first",
      text: "This page is there for people who have signed in.",
    },
    notAllowed: {
      title: "This can’t be opened from here",
      text: "The page was asked for in a way that Senim does not accept. Go to the home page and start from there.",
    },
    tooMany: {
      title: "A little too fast",
      text: "There were too many tries one after the other. Wait a minute, then try again.",
    },
    notUnderstood: {
      title: "Senim could not read this",
      text: "Something in what was sent is not as it should be. Go back and try again. Nothing has been changed.",
    },
    offline: {
      title: "You are offline",
      text: "There is no connection right now. Your answers wait here. Try again when the connection is back.",
    },
    broken: {
      title: "Something broke on our side",
      text: "Try again in a minute. If that does not help, show the number below to a teacher.",
    },
    reference: "Number for the school",
    toHome: "To the home page",
    signIn: "Sign in",
  },
};
