import type { Role } from "#app/accounts/viewer.ts";

/** All accounts of the demonstration have it; a school that is not invented never gets one of them. */
export const demoPassword = "senim-demo";

export const demoSchool = {
  /** Fixed, because a second run knows the school by it. */
  id: "demonstration",
  name_kk: "«Жұлдызтау» мектебі",
  name_ru: "Школа «Жулдызтау»",
  name_en: "Zhuldyztau School",
  time_zone: "Asia/Almaty",
};

/** What somebody has done of a lesson. */
export type Outcome = "nothing" | "begun" | "completed";

export type ClassPlan = {
  grade: number;
  letter: string;
  language: "kk" | "ru";
  pupils: number;
  /** The week in which the class began its lessons; null where it has not begun. */
  beganInWeek: number | null;
};

export const classPlans: ClassPlan[] = [
  { grade: 1, letter: "А", language: "kk", pupils: 20, beganInWeek: 4 },
  { grade: 1, letter: "Б", language: "ru", pupils: 19, beganInWeek: null },
  { grade: 2, letter: "А", language: "kk", pupils: 21, beganInWeek: 2 },
  { grade: 3, letter: "А", language: "kk", pupils: 19, beganInWeek: 1 },
  { grade: 3, letter: "Б", language: "ru", pupils: 18, beganInWeek: 5 },
  { grade: 4, letter: "А", language: "kk", pupils: 20, beganInWeek: 3 },
  { grade: 5, letter: "А", language: "kk", pupils: 20, beganInWeek: 6 },
  { grade: 5, letter: "Ә", language: "kk", pupils: 18, beganInWeek: 7 },
  { grade: 6, letter: "Б", language: "ru", pupils: 19, beganInWeek: 2 },
  { grade: 7, letter: "А", language: "kk", pupils: 19, beganInWeek: 5 },
  { grade: 7, letter: "Б", language: "ru", pupils: 18, beganInWeek: 3 },
  { grade: 7, letter: "В", language: "ru", pupils: 17, beganInWeek: null },
  { grade: 8, letter: "А", language: "kk", pupils: 19, beganInWeek: 4 },
  { grade: 9, letter: "Б", language: "ru", pupils: 18, beganInWeek: 1 },
  { grade: 10, letter: "Б", language: "ru", pupils: 17, beganInWeek: 6 },
  { grade: 11, letter: "А", language: "kk", pupils: 18, beganInWeek: 8 },
];

type Demonstrator = { username: string; givenName: string; familyName: string };

/** The pupils whose accounts are given to visitors, by class; and what they have done of the lessons. */
export const demoPupils: Record<string, Demonstrator & { did: Outcome }> = {
  "3А": { username: "student-junior", givenName: "Нұрасыл", familyName: "Ғабдуллин", did: "begun" },
  "7А": { username: "student", givenName: "Айару", familyName: "Есенова", did: "nothing" },
  "10Б": { username: "student-senior", givenName: "Артём", familyName: "Югай", did: "completed" },
};

export type StaffPlan = {
  username?: string;
  givenName: string;
  familyName: string;
  role: Role;
  language: "kk" | "ru";
  /** The class they lead. */
  leads?: string;
  teaches?: string[];
  /** What a visitor finds in this account's training; chance decides for the others. */
  did?: Outcome;
};

export const staffPlans: StaffPlan[] = [
  {
    username: "head",
    givenName: "Марат",
    familyName: "Әбдіқадыров",
    role: "head",
    language: "kk",
    did: "completed",
  },
  {
    username: "psychologist",
    givenName: "Светлана",
    familyName: "Коваленко",
    role: "psychologist",
    language: "ru",
    did: "completed",
  },
  {
    username: "pedagogue",
    givenName: "Айгүл",
    familyName: "Тұрсынбекова",
    role: "pedagogue",
    language: "kk",
    did: "begun",
  },
  { username: "operator", givenName: "Вадим", familyName: "Беккер", role: "operator", language: "ru" },
  {
    username: "teacher",
    givenName: "Гүлжан",
    familyName: "Оспанова",
    role: "teacher",
    language: "kk",
    leads: "7А",
    teaches: ["3А", "5А", "8А"],
    did: "begun",
  },
  { givenName: "Сәуле", familyName: "Қожахметова", role: "teacher", language: "kk", leads: "1А" },
  { givenName: "Наталья", familyName: "Ткаченко", role: "teacher", language: "ru", leads: "1Б" },
  { givenName: "Ләззат", familyName: "Бекмұрат", role: "teacher", language: "kk", leads: "2А" },
  { givenName: "Айнұр", familyName: "Жақыпова", role: "teacher", language: "kk", leads: "3А" },
  { givenName: "Ирина", familyName: "Рябинина", role: "teacher", language: "ru", leads: "3Б" },
  { givenName: "Раушан", familyName: "Өтегенова", role: "teacher", language: "kk", leads: "4А" },
  {
    givenName: "Жанар",
    familyName: "Ілиясова",
    role: "teacher",
    language: "kk",
    leads: "5А",
    teaches: ["7А", "11А"],
  },
  {
    givenName: "Ерлан",
    familyName: "Байжанов",
    role: "teacher",
    language: "kk",
    leads: "5Ә",
    teaches: ["5А", "8А"],
  },
  {
    givenName: "Гульшат",
    familyName: "Аюпова",
    role: "teacher",
    language: "ru",
    leads: "6Б",
    teaches: ["7Б"],
  },
  {
    givenName: "Марина",
    familyName: "Огай",
    role: "teacher",
    language: "ru",
    leads: "7Б",
    teaches: ["6Б", "9Б"],
  },
  {
    givenName: "Ольга",
    familyName: "Штейнбах",
    role: "teacher",
    language: "ru",
    leads: "7В",
    teaches: ["10Б"],
  },
  { givenName: "Қанат", familyName: "Үсенов", role: "teacher", language: "kk", leads: "8А", teaches: ["7А"] },
  {
    givenName: "Наиля",
    familyName: "Гарипова",
    role: "teacher",
    language: "ru",
    leads: "9Б",
    teaches: ["7В", "10Б"],
  },
  {
    givenName: "Сергей",
    familyName: "Гриценко",
    role: "teacher",
    language: "ru",
    leads: "10Б",
    teaches: ["9Б"],
  },
  {
    givenName: "Бағила",
    familyName: "Нұрғалиева",
    role: "teacher",
    language: "kk",
    leads: "11А",
    teaches: ["8А"],
  },
  {
    givenName: "Дилором",
    familyName: "Мирзаева",
    role: "teacher",
    language: "ru",
    teaches: ["5Ә", "6Б", "7Б", "7В"],
  },
  {
    givenName: "Геннадий",
    familyName: "Лаптев",
    role: "teacher",
    language: "ru",
    teaches: ["9Б", "10Б", "11А"],
  },
  {
    givenName: "Талғат",
    familyName: "Серікбай",
    role: "teacher",
    language: "kk",
    teaches: ["1А", "2А", "4А", "7А"],
  },
  {
    givenName: "Екатерина",
    familyName: "Хегай",
    role: "teacher",
    language: "ru",
    teaches: ["3Б", "7Б", "11А"],
  },
];
