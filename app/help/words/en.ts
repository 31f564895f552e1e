export const help = {
  title: "Where to find help",
  lead: "If somebody hurts you, it is not your fault. There are people who will listen.",
  danger: {
    title: "In danger right now",
    text: "Go where other people are. Call, or ask any grown-up to call. Say first where you are.",
  },
  talk: {
    title: "You want to talk",
    text: "At 111 somebody answers by day and by night, and the call is free. You may tell what happened, or just ask.",
    write: "You can also write to 111: they have a QR code for that.",
  },
  school: {
    title: "At your school",
    whom: "You can go to any of these people:",
    everySchool: [
      "the school psychologist",
      "the social pedagogue",
      "your class teacher",
      "the deputy head for upbringing",
    ],
    orTeacher: "You can also go to your class teacher, or to any other grown-up you trust.",
    orAnyone: "Or to any other grown-up you trust.",
    signIn: "Sign in to see the names of these people at your school.",
    notHeard: "If one grown-up did not hear you, tell another one. And another, until somebody helps.",
  },
  calling: {
    title: "What happens when you call",
    steps: [
      "You talk to a grown-up whose job is to help.",
      "They ask what happened and where you are. Answer in your own words. You don’t have to say it well.",
      "If you are in danger, they can bring in the police, a doctor or people who look after children.",
      "You may hang up and call again later.",
    ],
  },
  nothingSent: {
    title: "This page sends nothing",
    text: "Senim tells nobody that you were here, and nobody at school can see it. It also means that nobody hears of your trouble from this page. To get help, tell somebody or call.",
  },
  quickExit: {
    title: "The quick exit button",
    does: "The dark button at the top closes this page, opens another site and signs you out. Pressing the Shift key three times does the same.",
    doesNot:
      "It does not clear the browser’s history. Whoever looks there can see that Senim was open. If that worries you, use another device, for example at school.",
  },
};
