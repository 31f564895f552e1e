import type { Messages } from "../messages.ts";

export const today: Messages["today"] = {
  title: "Сегодня",
  greeting: (name, isStaff) => (isStaff ? `Здравствуйте, ${name}` : `Здравствуй, ${name}`),
  nextLesson: "Следующий урок",
  goOnWith: "Начатый урок",
  goOn: "Продолжить",
  begin: "Начать",
  yourLessons: "Все уроки",
  allDone: "Все уроки пройдены",
  allDoneText: "К любому из них можно вернуться.",
  yourTraining: "Следующее в обучении",
  trainingDone: "Обучение пройдено",
  trainingDoneText: "Когда будет готов новый модуль, он появится здесь.",
  staffTrained: "Как идёт обучение сотрудников",
  trainedIn: (module, done, of) => `${module}: ${done} из ${of}`,
  allClasses: "Все классы школы",
  operator:
    "Вы обслуживаете этот сервер. Ответы и результаты учеников вам не показаны, и это сделано намеренно.",
  signOutEverywhere: "Выйти на всех компьютерах",
  signOutEverywhereText: "Закончит вход и на других компьютерах, например там, где забыли выйти.",
};
