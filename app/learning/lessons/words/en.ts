/** Of one page only, and long: the server sends it with that page, and no other page carries it. */
export const parents = {
  title: "For parents",
  lead: "Eight modules of ten minutes each are being prepared. No account will be needed. This is what they will be about.",
  minutes: "10 minutes",
  comingTitle: "What is coming",
  modules: [
    {
      code: "F1",
      title: "Time together",
      text: "Ten minutes a day in which your child leads and you follow.",
    },
    {
      code: "F2",
      title: "Noticing and praising",
      text: "How to see what goes well, and say so at once and exactly.",
    },
    {
      code: "F3",
      title: "Clear rules",
      text: "Short, kind instructions, and days that go by a known order.",
    },
    { code: "F4", title: "My anger", text: "How to stop for a moment before you answer." },
    {
      code: "F5",
      title: "Consequences without hitting",
      text: "Why hitting fails, and what to do instead at each age.",
    },
    {
      code: "F6",
      title: "Basic needs",
      text: "What a child needs every day, and where to turn when it is hard to give.",
    },
    {
      code: "F7",
      title: "Bullied, or bullying",
      text: "How to listen, what to write down, and how to speak with the school.",
    },
    {
      code: "F8",
      title: "Safe online, safe body",
      text: "What to agree on beforehand. And if your child tells you something: believe, stay calm, report it.",
    },
  ],
  helpTitle: "If help is needed now",
  helpText:
    "If you are worried about your child, speak with the class teacher or the school psychologist, or call.",
};
