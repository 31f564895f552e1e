/** What a class has decided in one activity so far. It lives in the teacher's open windows and nowhere else. */
export type Decision = {
  /** Question, item or row → what the class called. */
  chosen: Record<string, string>;
  /** The order the class has made; null before the first move. */
  order: string[] | null;
  /** Option → hands counted. */
  hands: Readonly<Record<string, number>>;
  /** In a story: the choices so far, whether the next one has been asked for, and the one just made. */
  path: string[];
  isAsked: boolean;
  led: string | null;
};

export const undecided: Decision = {
  chosen: {},
  order: null,
  hands: {},
  path: [],
  isAsked: false,
  led: null,
};
