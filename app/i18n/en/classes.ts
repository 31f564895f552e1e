export const classes = {
  title: "My classes",
  lead: "Choose a class to see who has done which lesson.",
  noClasses: "No class is yours yet. The head of the school puts teachers and classes together.",
  className: (name: string) => `Class ${name}`,
  languageOfInstruction: { kk: "in Kazakh", ru: "in Russian" },
  matrixLead:
    "Who has done which lesson, and how the quizzes went. Feelings, choices in stories and exit tickets are never shown here, to anybody.",
  matrixCaption: (name: string) => `Lessons of class ${name}`,
  pupil: "Pupil",
  completedBy: (count: number, of: number) => `completed: ${count} of ${of}`,
  quiz: (right: number, of: number) => `quiz ${right}/${of}`,
  noPupils: "There are no pupils in this class yet.",
  openComputerTitle: "This computer for the class",
  openComputerText:
    "You are signed out here, and for 90 minutes pupils of this class can sign in on this computer: they tap their first name and type the four characters of their card.",
  openComputer: "Open this computer for the class",
};
