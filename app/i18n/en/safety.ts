export const safety = {
  quickExit: "Quick exit",
  leaveAtOnce: "Leave this page at once",
  shiftMore: (left: number) => `Shift: ${left === 1 ? "once" : "twice"} more and this page closes.`,
  allDay: "day and night",
  free: "free",
  howSure:
    "These are the numbers that our sources gave in November 2026. Nobody has called them yet to make sure.",
};
