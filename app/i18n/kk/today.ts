import type { Messages } from "../messages.ts";

export const today: Messages["today"] = {
  title: "Бүгін",
  greeting: (name, isStaff) => (isStaff ? `Сәлеметсіз бе, ${name}` : `Сәлем, ${name}`),
  nextLesson: "Келесі сабақ",
  goOnWith: "Басталған сабақ",
  goOn: "Жалғастыру",
  begin: "Бастау",
  yourLessons: "Барлық сабақ",
  allDone: "Барлық сабақ аяқталды",
  allDoneText: "Кез келгеніне қайта оралуға болады.",
  yourTraining: "Оқудағы келесі модуль",
  trainingDone: "Оқу аяқталды",
  trainingDoneText: "Жаңа модуль дайын болғанда, осы жерде пайда болады.",
  staffTrained: "Қызметкерлердің оқуы",
  trainedIn: (module, done, of) => `${module}: ${done}/${of}`,
  allClasses: "Мектептің барлық сыныбы",
  operator:
    "Сіз осы серверге қызмет көрсетесіз. Оқушылардың жауаптары мен нәтижелері сізге көрсетілмейді, бұл әдейі жасалған.",
  signOutEverywhere: "Барлық компьютерден шығу",
  signOutEverywhereText: "Басқа компьютерлердегі, мысалы, шығуды ұмытып кеткен жердегі кіруді де аяқтайды.",
};
