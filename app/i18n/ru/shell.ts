import type { Messages } from "../messages.ts";

export const shell: Messages["shell"] = {
  language: "ru",
  skipToContent: "Сразу к содержанию",
  toHome: "Senim, на главную",
  menu: "Меню",
  languages: "Язык",
  destinations: {
    today: "Сегодня",
    courses: "Уроки",
    parents: "Родителям",
    classes: "Классы",
    training: "Обучение",
  },
  help: "Помощь 111",
  signOut: "Выйти",
  about: "Что такое Senim",
  privacy: "Что знает Senim",
  whereToFindHelp: "Где найти помощь",
  inOneSentence: "Senim по-казахски «доверие». Уроки для безопасной школы.",
  errors: {
    notFound: {
      title: "Такой страницы нет",
      text: "Возможно, в адресе ошибка, или эта страница для кого-то другого.",
    },
    signedOut: {
      title: "Сначала нужно войти",
      text: "Эта страница открывается после входа.",
    },
    notAllowed: {
      title: "Отсюда это не открыть",
      text: "Senim не принимает такой запрос. Можно перейти на главную и начать оттуда.",
    },
    tooMany: {
      title: "Слишком быстро",
      text: "Слишком много попыток подряд. Через минуту можно попробовать снова.",
    },
    notUnderstood: {
      title: "Не получилось это прочитать",
      text: "В том, что пришло, что-то не так. Можно вернуться и попробовать ещё раз. Ничего не изменилось.",
    },
    broken: {
      title: "У нас что-то сломалось",
      text: "Вы тут ни при чём. Попробуйте через минуту. Если не пройдёт, покажите учителю номер ниже.",
    },
    reference: "Номер для школы",
    toHome: "На главную",
    signIn: "Войти",
  },
};
