import type { Messages } from "../messages.ts";

export const safety: Messages["safety"] = {
  quickExit: "Жылдам шығу",
  leaveAtOnce: "Бұл беттен бірден кету",
  shiftMore: (left) => `Shift: тағы ${left === 1 ? "бір" : "екі"} рет басылса, бет жабылады.`,
  allDay: "күні-түні",
  free: "тегін",
  howSure:
    "Нөмірлер 2026 жылғы қарашадағы дереккөздер бойынша берілді. Қоңырау шалып, оларды әлі ешкім тексерген жоқ.",
};
