export const training = {
  title: "Training",
  lead: "What every adult at school needs in order to notice violence and to act rightly.",
  doneOf: (done: number, of: number) => `Done: ${done} of ${of}`,
  bestCheck: (right: number, of: number) => `best check ${right} of ${of}`,
  completedOn: (date: string) => `completed on ${date}`,
  hasChanged: "The module has changed since. It still counts as completed; have a look at what is new.",
  helpLines: {
    title: "For staff: help lines that nobody has called yet to make sure",
    text: (numbers: string, month: string) =>
      `${numbers}: as public sources gave them (${month}). Pupils and parents read the numbers without this note.`,
    todo: "Call 111 once from a telephone of the school and ask in which languages it answers. Do not call 112, 102 or 103 to try them out.",
  },
  moreToCome: "Further modules will appear here when they are ready.",
};
