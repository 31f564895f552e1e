export const classes = {
  title: "My classes",
  lead: "Choose a class to see who has done which lesson.",
  noClasses: "No class is yours yet. The head of the school puts teachers and classes together.",
  className: (name: string, pastYear?: number | null) =>
    pastYear ? `Class ${name}, ${pastYear}–${pastYear + 1} school year` : `Class ${name}`,
  languageOfInstruction: { kk: "in Kazakh", ru: "in Russian" },
  matrixLead:
    "Who has done which lesson, and how the quizzes went. Feelings, choices in stories and answers to a lesson’s last question are never shown here, to anybody.",
  matrixCaption: (name: string) => `Lessons of class ${name}`,
  pupil: "Pupil",
  completedBy: (count: number, of: number) => `completed: ${count} of ${of}`,
  quiz: (right: number, of: number) => `quiz ${right}/${of}`,
  earlierVersion: "earlier version",
  earlierVersionUntil: (day: string) => `earlier version, in use until ${day}`,
  doneInEarlierVersion: (day: string) => `completed in the earlier version, in use until ${day}`,
  noPupils: "There are no pupils in this class yet.",
  helperRoles: {
    psychologist: "school psychologist",
    pedagogue: "social pedagogue",
    head: "head of the school",
  },
  openComputerTitle: "This computer for the class",
  openComputerText:
    "You are signed out here, and for 90 minutes pupils of this class can sign in on this computer: they tap their first name and type the four characters of their card.",
  openComputer: "Open this computer for the class",
  cards: {
    beforeSurvey:
      "Shortly before a school survey, and while it is open, a pupil with a new one can answer only after the psychologist and the head have both agreed.",
    kinds: {
      cards: {
        link: "Sign-in cards",
        title: (name: string) => `Sign-in cards: class ${name}`,
        explanation:
          "With a card a pupil signs in on a tablet or phone by its QR code, or on a computer that is open for the class by its four characters. When you make new cards, the old ones stop working at once.",
        all: {
          title: "For the whole class",
          text: (count: number) => `One card for each pupil (${count} in all), eight on a sheet.`,
          submit: "Make new cards for the class",
        },
        one: {
          title: "For one pupil",
          text: "When a card is lost. The other pupils’ cards stay as they are.",
          submit: "Make a new card",
        },
        notMade: "No card has been made",
        made: {
          title: "The cards are ready: print them now",
          text: "What is on them is shown only this once. When this page is closed, all you can do is make new ones.",
        },
        again: "Make other cards",
      },
      codes: {
        link: "Class sign-in codes",
        title: (name: string) => `Class sign-in codes: class ${name}`,
        explanation:
          "Cards with a QR code are for grades 1–4; pupils of this class sign in with a username and password, and on a computer that is open for the class four characters are enough. When you make new codes, the old ones stop working at once.",
        all: {
          title: "For the whole class",
          text: (count: number) => `One code for each pupil (${count} in all), sixteen on a sheet.`,
          submit: "Make new codes for the class",
        },
        one: {
          title: "For one pupil",
          text: "When a code is lost. The other pupils’ codes stay as they are.",
          submit: "Make a new code",
        },
        notMade: "No code has been made",
        made: {
          title: "The codes are ready: print them now",
          text: "They are shown only this once. When this page is closed, all you can do is make new ones.",
        },
        again: "Make other codes",
      },
    },
    pupil: "Pupil",
    choosePupil: "Choose a pupil",
    pupilMissing: "Choose the pupil.",
    howToPrint: "Print on A4 paper (Ctrl + P, on a Mac Cmd + P) and cut along the dashed lines.",
    print: "Print",
    leadsTo: (address: string) =>
      `The QR codes lead to ${address}. The tablets and phones of the class must be able to open this address.`,
    toClass: (name: string) => `Back to class ${name}`,
    onCard: { qr: "Show this code to the camera.", code: "On the class computer, type:" },
  },
};
