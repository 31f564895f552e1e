export const safety = {
  quickExit: "Quick exit",
  leaveAtOnce: "Leave this page at once",
  shiftMore: (left: number) => `Shift: ${left === 1 ? "once" : "twice"} more and this page closes.`,
  allDay: "day and night",
  free: "free",
  /** Whose number it is, and when to call it, in words for a child. */
  helpLines: {
    "111": {
      name: "Contact centre for families and the rights of women and children",
      when: "You want to talk or to ask",
    },
    "112": {
      name: "Rescue service",
      when: "Life is in danger",
    },
    "102": {
      name: "Police",
      when: "Somebody is hitting or threatening",
    },
    "103": {
      name: "Ambulance",
      when: "Somebody is hurt or ill",
    },
  },
};
