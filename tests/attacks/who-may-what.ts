import type { ServedSchool } from "./served-school.ts";
import { givenLessonId } from "./given-lesson.ts";
import { openWaveId, releasedWaveId } from "./survey-waves.ts";

/** The people of the test school: teachers Gulnara (class 7А) and Oleg (3Б); Zarina, Bolat and Timur are of another school. */
export const everybody = [
  "nobody",
  "aigerim",
  "alua",
  "gulnara",
  "oleg",
  "madina",
  "aliya",
  "serik",
  "ruslan",
  "foreignTeacher",
  "foreignHead",
  "foreignPupil",
] as const;
export type Who = (typeof everybody)[number];

/** A status; or where a redirect leads: to sign in, on to another page of ours, away from the site. */
export type Outcome = 200 | 204 | 400 | 401 | 403 | 404 | 405 | 415 | "to sign in" | "on" | "away";
export type Expected = { others: Outcome } & Partial<Record<Who, Outcome>>;

export type Row = {
  /** As app/routes.ts has it. */
  pattern: string;
  /** Which of the addresses of that pattern. */
  says: string;
  address: (school: ServedSchool) => string;
  get: Expected;
  /** Only where the route takes posts. */
  post?: Expected;
  form?: Record<string, string>;
  /** False where no page is shown, so that no client navigation asks for data; and where the address has a query. */
  isPage?: boolean;
};

const open: Expected = { others: 200 };
const signedIn: Expected = { others: 200, nobody: "to sign in" };
const notThere: Expected = { others: 404 };
/** Staff alone; pupils and the operator do not learn that there is such a page. */
const forStaff = (outcome: Outcome): Expected => ({
  others: outcome,
  nobody: "to sign in",
  aigerim: 404,
  alua: 404,
  ruslan: 404,
  foreignPupil: 404,
});
const only = (outcome: Outcome, ...who: Who[]): Expected => ({
  others: 404,
  nobody: "to sign in",
  ...Object.fromEntries(who.map((one) => [one, outcome])),
});

const of7A = only.bind(null, 200, "gulnara", "serik");
const of3B = only.bind(null, 200, "oleg", "serik");
/** Pupils of its grades are told whom to see, staff which training comes first; for others it is not there. */
const closedLesson: Expected = {
  others: 403,
  nobody: 404,
  alua: 404,
  ruslan: 404,
};
const readers = only.bind(null, 200, "madina", "serik");
const ofForeign = only.bind(null, 200, "foreignTeacher", "foreignHead");

/** Every route × everybody. A route that takes posts says so with `post`; the form it is sent is empty unless given. */
export const rows: Row[] = [
  { pattern: "/", says: "chooses a language", address: () => "/", get: { others: "on" }, isPage: false },
  { pattern: "/:lang", says: "home", address: () => "/kk", get: open },
  { pattern: "/:lang/help", says: "help", address: () => "/kk/help", get: open },
  { pattern: "/:lang/privacy", says: "privacy", address: () => "/ru/privacy", get: open },
  { pattern: "/:lang/parents", says: "parents", address: () => "/en/parents", get: open },
  {
    pattern: "/:lang/sign-in",
    says: "who is signed in goes on",
    address: () => "/kk/sign-in",
    get: { others: "on", nobody: 200 },
    post: { others: "on", nobody: 400 },
  },
  {
    pattern: "/:lang/sign-out",
    says: "a link signs nobody out",
    address: () => "/kk/sign-out",
    get: { others: "on" },
    post: { others: "to sign in" },
    isPage: false,
  },
  {
    pattern: "/:lang/quick-exit",
    says: "a link leads nobody away",
    address: () => "/kk/quick-exit",
    get: { others: "on" },
    post: { others: "away" },
    isPage: false,
  },
  {
    pattern: "/:lang/card/:secret",
    says: "any secret moves out of the address",
    address: () => `/kk/card/${"a".repeat(22)}`,
    get: { others: "on" },
    isPage: false,
  },
  {
    pattern: "/:lang/card",
    says: "without a card",
    address: () => "/kk/card",
    get: notThere,
    post: { others: "to sign in" },
  },
  {
    pattern: "/:lang/class-sign-in",
    says: "on a computer that is not open",
    address: () => "/kk/class-sign-in",
    get: open,
    post: { others: "on" },
  },
  {
    pattern: "/:lang/close-computer",
    says: "anybody may",
    address: () => "/kk/close-computer",
    get: { others: "on" },
    post: { others: "to sign in" },
    isPage: false,
  },

  { pattern: "/:lang/courses", says: "the catalogue", address: () => "/kk/courses", get: open },
  ...["a", "b", "c", "parents"].map((course) => ({
    pattern: "/:lang/courses/:course",
    says: `course ${course}`,
    address: () => `/kk/courses/${course}`,
    get: open,
  })),
  {
    pattern: "/:lang/courses/:course",
    says: "training",
    address: () => "/kk/courses/staff",
    get: forStaff(200),
  },
  { pattern: "/:lang/courses/:course", says: "none", address: () => "/kk/courses/d", get: notThere },
  ...["a/a3", "b/b7", "c/c5"].flatMap((lesson): Row[] => [
    {
      pattern: "/:lang/courses/:course/:lesson",
      says: lesson,
      address: () => `/kk/courses/${lesson}`,
      get: open,
      post: { others: 400 },
    },
    {
      pattern: "/:lang/courses/:course/:lesson/explain",
      says: lesson,
      address: () => `/kk/courses/${lesson}/explain`,
      get: notThere,
      post: { others: 400 },
      isPage: false,
    },
  ]),
  {
    pattern: "/:lang/courses/:course/:lesson",
    says: "sensitive, and closed",
    address: () => "/kk/courses/b/b13",
    get: closedLesson,
    post: notThere,
  },
  {
    pattern: "/:lang/courses/:course/:lesson/explain",
    says: "sensitive, and closed",
    address: () => "/kk/courses/b/b13/explain",
    get: notThere,
    post: notThere,
    isPage: false,
  },
  {
    pattern: "/:lang/courses/:course/:lesson",
    says: "as a version that nobody has answered",
    address: () => "/kk/courses/b/b7?version=0123456789abcdef",
    get: notThere,
    post: { others: 400 },
    isPage: false,
  },
  ...["present", "present/notes"].flatMap((page): Row[] => [
    ...["b/b7", "staff/t4"].map((lesson) => ({
      pattern: `/:lang/courses/:course/:lesson/${page}`,
      says: lesson,
      address: () => `/kk/courses/${lesson}/${page}`,
      get: forStaff(200),
    })),
    {
      pattern: `/:lang/courses/:course/:lesson/${page}`,
      says: "sensitive: whoever has not learned to lead it is told so",
      address: () => `/kk/courses/b/b13/${page}`,
      get: forStaff("on"),
    },
    {
      pattern: `/:lang/courses/:course/:lesson/${page}`,
      says: "none",
      address: () => `/kk/courses/b/b99/${page}`,
      get: only(404),
    },
  ]),
  ...["b/b7", "staff/t4"].map((lesson) => ({
    pattern: "/:lang/courses/:course/:lesson/print",
    says: lesson,
    address: () => `/kk/courses/${lesson}/print`,
    get: forStaff(200),
  })),
  {
    pattern: "/:lang/courses/:course/:lesson/print",
    says: "sensitive: whoever has not learned to lead it is told so",
    address: () => "/kk/courses/b/b13/print",
    get: forStaff("on"),
  },
  {
    pattern: "/:lang/courses/:course/:lesson/print",
    says: "none",
    address: () => "/kk/courses/b/b99/print",
    get: only(404),
  },
  {
    pattern: "/:lang/courses/:course/:lesson",
    says: "training",
    address: () => "/kk/courses/staff/t4",
    get: forStaff(200),
    post: forStaff(400),
  },
  {
    pattern: "/:lang/courses/:course/:lesson/explain",
    says: "training",
    address: () => "/kk/courses/staff/t4/explain",
    get: notThere,
    post: { ...forStaff(400), nobody: 404 },
    isPage: false,
  },
  {
    pattern: "/:lang/courses/:course/:lesson",
    says: "none",
    address: () => "/kk/courses/b/b99",
    get: notThere,
    post: notThere,
  },
  {
    pattern: "/:lang/courses/:course/:lesson",
    says: "in another course",
    address: () => "/kk/courses/a/t4",
    get: notThere,
    post: notThere,
  },

  { pattern: "/:lang/today", says: "the own day", address: () => "/kk/today", get: signedIn },
  { pattern: "/:lang/training", says: "the own training", address: () => "/kk/training", get: forStaff(200) },
  {
    pattern: "/:lang/classes",
    says: "the own classes",
    address: () => "/kk/classes",
    get: only(200, "gulnara", "oleg", "serik", "foreignTeacher", "foreignHead"),
  },
  {
    pattern: "/:lang/classes/:class",
    says: "7А",
    address: ({ class7A }) => `/kk/classes/${class7A.id}`,
    get: of7A(),
  },
  {
    pattern: "/:lang/classes/:class",
    says: "3Б",
    address: ({ class3B }) => `/ru/classes/${class3B.id}`,
    get: of3B(),
  },
  {
    pattern: "/:lang/classes/:class",
    says: "of another school",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}`,
    get: ofForeign(),
  },
  {
    pattern: "/:lang/classes/:class",
    says: "none",
    address: () => "/kk/classes/00000000-0000-0000-0000-000000000000",
    get: only(404),
  },
  {
    pattern: "/:lang/classes/:class/assign",
    says: "7А, with nothing chosen",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/assign`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/assign",
    says: "3Б, with nothing chosen",
    address: ({ class3B }) => `/ru/classes/${class3B.id}/assign`,
    get: of3B(),
    post: only(400, "oleg", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/assign",
    says: "of another school, with nothing chosen",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}/assign`,
    get: ofForeign(),
    post: only(400, "foreignTeacher", "foreignHead"),
  },
  {
    pattern: "/:lang/classes/:class/open-lesson",
    says: "7А, without training",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/open-lesson`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/open-lesson",
    says: "3Б, without training",
    address: ({ class3B }) => `/ru/classes/${class3B.id}/open-lesson`,
    get: of3B(),
    post: only(400, "oleg", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/open-lesson",
    says: "of another school, without training",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}/open-lesson`,
    get: ofForeign(),
    post: only(400, "foreignTeacher", "foreignHead"),
  },
  {
    pattern: "/:lang/classes/:class/open-lesson",
    says: "7А, all points confirmed, without training",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/open-lesson`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
    form: { lesson: "b13", reachable: "yes", looked: "yes" },
  },
  {
    pattern: "/:lang/classes/:class/open-lesson/:lesson",
    says: "7А, with nothing pressed",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/open-lesson/b13`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/open-lesson/:lesson",
    says: "of another school, one more move",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}/open-lesson/b13`,
    get: ofForeign(),
    post: only("on", "foreignTeacher", "foreignHead"),
    form: { do: "prolong" },
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/open-lesson/:lesson",
    says: "a lesson that nobody need open",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/open-lesson/b7`,
    get: only(404),
    post: only(404),
    form: { do: "close" },
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/assign",
    says: "7А, a sensitive lesson",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/assign`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
    form: { lesson: "b13", to: "class", due: new Date().toISOString().slice(0, 10) },
  },
  {
    pattern: "/:lang/classes/:class/assign",
    says: "7А, to another school's pupil",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/assign`,
    get: of7A(),
    post: only(404),
    form: { lesson: "b7", to: "pupils", "pupil-00000000-0000-0000-0000-000000000000": "on" },
  },
  {
    pattern: "/:lang/classes/:class/assign/:assignment",
    says: "what 7А has been given",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/assign/${givenLessonId}`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/assign/:assignment",
    says: "what 7А has been given, asked for in 3Б",
    address: ({ class3B }) => `/kk/classes/${class3B.id}/assign/${givenLessonId}`,
    get: only(404),
    post: only(404),
    form: { withdraw: "yes" },
  },
  {
    pattern: "/:lang/classes/:class/assign/:assignment",
    says: "what 7А has been given, asked for in another school",
    address: ({ foreignClass }) => `/kk/classes/${foreignClass.id}/assign/${givenLessonId}`,
    get: only(404),
    post: only(404),
    form: { withdraw: "yes" },
  },
  {
    pattern: "/:lang/classes/:class/cards",
    says: "7А",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/cards`,
    get: of7A(),
    post: only(400, "gulnara", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/cards",
    says: "3Б",
    address: ({ class3B }) => `/ru/classes/${class3B.id}/cards`,
    get: of3B(),
    post: only(400, "oleg", "serik"),
  },
  {
    pattern: "/:lang/classes/:class/cards",
    says: "of another school",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}/cards`,
    get: ofForeign(),
    post: only(400, "foreignTeacher", "foreignHead"),
  },
  {
    pattern: "/:lang/classes/:class/cards",
    says: "7А, another school's pupil",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/cards`,
    get: of7A(),
    post: only(404),
    form: { pupil: "00000000-0000-0000-0000-000000000000" },
  },
  {
    pattern: "/:lang/classes/:class/log",
    says: "7А: the head reads, its teacher writes",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/log`,
    get: of7A(),
    post: only(400, "gulnara"),
  },
  {
    pattern: "/:lang/classes/:class/log",
    says: "3Б",
    address: ({ class3B }) => `/ru/classes/${class3B.id}/log`,
    get: of3B(),
    post: only(400, "oleg"),
  },
  {
    pattern: "/:lang/classes/:class/log",
    says: "of another school",
    address: ({ foreignClass }) => `/en/classes/${foreignClass.id}/log`,
    get: ofForeign(),
    post: only(400, "foreignTeacher"),
  },
  {
    pattern: "/:lang/classes/:class/log",
    says: "7А, a lesson of another course",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/log?lesson=a3`,
    get: only(404),
    post: only(404),
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/log",
    says: "7А, an entry that is not its own",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/log?entry=00000000-0000-7000-8000-000000000000`,
    get: only(404),
    post: only(404),
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/open-computer",
    says: "7А",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/open-computer`,
    get: forStaff("on"),
    post: only("on", "gulnara", "serik"),
    isPage: false,
  },
  {
    pattern: "/:lang/classes/:class/open-computer",
    says: "of another school",
    address: ({ foreignClass }) => `/kk/classes/${foreignClass.id}/open-computer`,
    get: forStaff("on"),
    post: only("on", "foreignTeacher", "foreignHead"),
    isPage: false,
  },

  {
    pattern: "/:lang/poll",
    says: "asks for the code",
    address: () => "/kk/poll",
    get: open,
    post: { others: 400 },
  },
  {
    pattern: "/:lang/poll/:code",
    says: "that no poll has",
    address: () => "/kk/poll/0000",
    get: notThere,
    post: notThere,
  },
  {
    pattern: "/:lang/poll/:code/results",
    says: "that no poll has; those of an open one in polls.test.ts",
    address: () => "/kk/poll/0000/results",
    get: only(404),
    isPage: false,
  },
  ...(["7А", "of another school"] as const).flatMap((says): Row[] => {
    const may =
      says === "7А" ? (["gulnara", "serik"] as const) : (["foreignTeacher", "foreignHead"] as const);
    const address = ({ class7A, foreignClass }: ServedSchool) =>
      `/kk/classes/${(says === "7А" ? class7A : foreignClass).id}/polls/b/b1/rule`;
    const pattern = "/:lang/classes/:class/polls/:course/:lesson/:block";
    return [
      { pattern, says, address, get: only(200, ...may) },
      {
        pattern: `${pattern}/state`,
        says,
        address: (school) => `${address(school)}/state`,
        get: only(200, ...may),
        post: only(400, ...may),
        isPage: false,
      },
    ];
  }),
  {
    pattern: "/:lang/classes/:class/polls/:course/:lesson/:block",
    says: "a block that is no poll",
    address: ({ class7A }) => `/kk/classes/${class7A.id}/polls/b/b1/exit`,
    get: only(404),
  },

  {
    pattern: "/:lang/surveys",
    says: "the school's surveys",
    address: () => "/kk/surveys",
    get: only(200, "madina", "serik", "foreignHead"),
  },
  {
    pattern: "/:lang/surveys/new",
    says: "the head reads only",
    address: () => "/kk/surveys/new",
    get: only(200, "madina"),
    post: only(400, "madina"),
  },
  {
    pattern: "/:lang/surveys/:wave",
    says: "under way",
    address: () => `/ru/surveys/${openWaveId}`,
    get: readers(),
    post: only(400, "madina"),
  },
  ...["class-sheet", "notice"].map((paper) => ({
    pattern: `/:lang/surveys/:wave/${paper}`,
    says: "to print",
    address: () => `/ru/surveys/${openWaveId}/${paper}`,
    get: readers(),
  })),
  {
    pattern: "/:lang/surveys/:wave/slips",
    says: "both ask for more",
    address: () => `/ru/surveys/${openWaveId}/slips`,
    get: readers(),
    post: only(400, "madina", "serik"),
  },
  {
    pattern: "/:lang/surveys/:wave/slips",
    says: "only the psychologist makes them",
    address: () => `/ru/surveys/${openWaveId}/slips`,
    get: readers(),
    post: only(400, "madina"),
    form: { do: "print", cohort: "grade-7", count: "1" },
  },
  {
    pattern: "/:lang/surveys/:wave/new-cards",
    says: "both speak for them",
    address: () => `/ru/surveys/${openWaveId}/new-cards`,
    get: readers(),
    post: only(400, "madina", "serik"),
  },
  {
    pattern: "/:lang/surveys/without-account",
    says: "the head enters, the psychologist reads",
    address: () => "/kk/surveys/without-account",
    get: only(200, "madina", "serik", "foreignHead"),
    post: only(400, "serik", "foreignHead"),
    form: { "grade-7": "many" },
  },
  ...["results", "results.csv", "you-said"].flatMap((page): Row[] => [
    {
      pattern: `/:lang/surveys/:wave/${page}`,
      says: "before the seal, for nobody",
      address: () => `/en/surveys/${openWaveId}/${page}`,
      get: only(404),
      isPage: page !== "results.csv",
    },
    {
      pattern: `/:lang/surveys/:wave/${page}`,
      says: "released",
      address: () => `/en/surveys/${releasedWaveId}/${page}`,
      get: readers(),
      isPage: page !== "results.csv",
    },
  ]),

  {
    pattern: "/progress",
    says: "a form is no JSON",
    address: () => "/progress",
    get: { others: 405 },
    post: { others: 415, nobody: 401 },
    isPage: false,
  },
  {
    pattern: "/survey/:wave/token",
    says: "a wave that is none, and a form is no JSON",
    address: () => "/survey/none/token",
    get: { others: 405 },
    post: { others: 400 },
    isPage: false,
  },
  {
    pattern: "/:lang/survey/:wave",
    says: "that asks grade 7",
    address: () => `/kk/survey/${openWaveId}`,
    get: { others: 404, nobody: 200, aigerim: 200 },
    post: { others: 400 },
  },
  {
    pattern: "/:lang/survey/:wave",
    says: "by its code: whoever sets the computers up hands them over",
    address: () => `/ru/survey/${openWaveId.slice(-6)}`,
    get: { others: 200, foreignTeacher: 404, foreignHead: 404, foreignPupil: 404 },
    post: { others: "on" },
    form: { leave: "yes" },
  },
  {
    pattern: "/:lang/survey/:wave",
    says: "none",
    address: () => `/kk/survey/${releasedWaveId.replace(/2$/, "9")}`,
    get: notThere,
    post: notThere,
  },
  {
    pattern: "/:lang/*",
    says: "any other address",
    address: () => "/kk/anything/else",
    get: notThere,
    post: notThere,
    isPage: false,
  },
];
