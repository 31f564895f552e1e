import type { Messages } from "../messages.ts";

export const today: Messages["today"] = {
  title: "Сегодня",
  greeting: (name, isStaff) => (isStaff ? `Здравствуйте, ${name}` : `Здравствуй, ${name}`),
  given: "Урок от учителя",
  lateIsFine: "Пройти можно и сейчас.",
  givenToClasses: "Что задано вашим классам",
  inClassNow: "Этот урок сейчас проходит твой класс",
  inClassNowText: "Открой его, когда скажет учитель.",
  openInClass: "К уроку",
  pollOpen: "Сейчас спрашивают мнение твоего класса",
  pollOpenText:
    "Можно ответить, можно и не отвечать. Считают только, сколько голосов у каждого ответа, без имён.",
  toPoll: "К голосованию",
  openSensitive: "Сейчас открыто вашим классам",
  openSensitiveText: (lesson, name) => `${lesson}: ${name} класс`,
  openInSchool: "Сейчас в школе открыты уроки на трудные темы",
  openInSchoolText: (lesson, name, teacher) => `${lesson}: ${name} класс; кто открыл — ${teacher}`,
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
  spraying: "Возможно, кто-то подбирает пароли",
  sprayingText: (day, names) =>
    `${day}: один и тот же пароль пробовали с именами пользователей школы, к которым он не подходит (их не меньше ${names}). Senim замедлил эти попытки. Возможно, целому классу просто дали неверный пароль.`,
  sprayingOpened: (names) => `Имён пользователей, к которым он за это время подошёл: ${names}.`,
  sprayingAdvice:
    "Так находят пароли, которые слишком просты или одинаковы у многих. Попросите того, кто обслуживает сервер, заменить такие пароли.",
  operator:
    "Вы обслуживаете этот сервер. Ответы и результаты учеников вам не показаны, и это сделано намеренно.",
  signOutEverywhere: "Выйти на всех компьютерах",
  signOutEverywhereText: "Вход завершится и на других компьютерах, например там, где забыли выйти.",
};
