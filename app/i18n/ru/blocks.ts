import type { Messages } from "../messages.ts";

export const blocks: Messages["blocks"] = {
  passMark: (needed, of) =>
    `Проверка пройдена, если верных ответов не меньше ${needed} из ${of}. Пробовать можно сколько угодно раз.`,
  quizResult: ({ right, of }) => `Верных ответов: ${right} из ${of}.`,
  checkResult: ({ right, of }, pass) =>
    right >= pass * of
      ? `Проверка пройдена. Лучший результат: ${right} из ${of}.`
      : `Проверка пока не пройдена. Лучший результат: ${right} из ${of}. Можно прочитать пояснения и попробовать ещё раз.`,
  questionsLeft: (left) => `Вопросов без ответа: ${left}.`,
  tryAgain: "Попробовать ещё раз",
  handIn: "Сдать ответы",
  right: "Верно",
  thinkOn: "Здесь стоит подумать",
  rightAnswer: "верный ответ",
  check: "Проверить",
  checkAgain: "Проверить ещё раз",
  itemsLeft: (left) => `Ещё без места: ${left}.`,
  sortResult: ({ right, of }) => `На своём месте: ${right} из ${of}.`,
  fitsBetter: (box) => `Лучше подходит: ${box}`,
  staysWithYou: "Этот выбор нигде не сохраняется, и никому не показывается.",
  choiceStaysWithYou:
    "Никому не показывается, какая строка выбрана. Мы отмечаем только, что эта страница пройдена.",
  whoToGoTo: "Эти люди выслушают",
  nothingWasSent:
    "Никому ничего не отправлено: эта страница не может сообщить взрослому за тебя. Выбери, к кому подойти. Ещё можно позвонить или написать на номер 111.",
  done: "Готово",
  doneAlready: "Уже готово",
  phases: { in: "Вдох", hold: "Пауза", out: "Выдох" },
  breatheReady: "Можно начинать",
  startBreathing: "Начать",
  pause: "Остановить",
  breatheAgain: "Ещё раз",
  breatheDone: "Упражнение выполнено.",
  breathedWithoutPacer: "Упражнение выполнено без круга",
  round: (round, of) => `Повтор ${round} из ${of}`,
  whatWouldYouDo: "Что можно сделать?",
  choose: "Мой выбор",
  chooseFirst: "Сначала нужно выбрать одну из строк.",
  goOn: "Дальше",
  oneBack: "На шаг назад",
  anotherWay: "Попробовать другой путь",
  storyEnds: "Этот путь закончился. Другой выбор приведёт в другое место.",
  yourPath: (count) => `Пройденный путь (${count})`,
  onPaper: "Начните со сцены 1. После каждого выбора читайте сцену, номер которой стоит рядом.",
  readOnAt: (number) => `(дальше — сцена ${number})`,
};
