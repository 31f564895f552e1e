export const training = {
  title: "Training",
  lead: "What every adult at school needs in order to notice violence and to act rightly.",
  doneOf: (done: number, of: number) => `Done: ${done} of ${of}`,
  bestCheck: (right: number, of: number) => `best check ${right} of ${of}`,
  completedOn: (date: string) => `completed on ${date}`,
  hasChanged: "The module has changed since. It still counts as completed; have a look at what is new.",
  moreToCome: "Further modules will appear here when they are ready.",
};
