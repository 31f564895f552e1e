import type { Messages } from "../messages.ts";

export const blocks: Messages["blocks"] = {
  passMark: (needed, of) =>
    `Тексеруден өту үшін кемінде ${needed} дұрыс жауап керек (барлығы ${of} сұрақ). Қанша рет болса да қайта тапсыруға болады.`,
  quizResult: ({ right, of }) => `Дұрыс жауап: ${right}/${of}.`,
  checkResult: ({ right, of }, pass) =>
    right >= pass * of
      ? `Тексеру сәтті өтті. Ең жақсы нәтиже: ${right}/${of}.`
      : `Нәтиже әзірге өту шегіне жетпеді. Ең жақсысы: ${right}/${of}. Түсіндірмелерді оқып, қайта тапсырып көруге болады.`,
  questionsLeft: (left) => `Жауап берілмеген сұрақ: ${left}.`,
  tryAgain: "Қайта тапсыру",
  handIn: "Жауаптарды тапсыру",
  right: "Дұрыс",
  thinkOn: "Тағы бір ойланып көрейік",
  rightAnswer: "дұрыс жауап",
  check: "Тексеру",
  checkAgain: "Қайта тексеру",
  itemsLeft: (left) => `Әлі орны табылмағаны: ${left}.`,
  sortResult: ({ right, of }) => `Өз орнында: ${right}/${of}.`,
  fitsBetter: (box) => `Мына топқа дәлірек келеді: ${box}`,
  staysWithYou: "Бұл таңдау еш жерде сақталмайды, ешкімге көрсетілмейді.",
  choiceStaysWithYou: "Қай жауап таңдалғаны ешкімге көрсетілмейді. Тек осы беттің орындалғаны белгіленеді.",
  whoToGoTo: "Мына адамдар сені тыңдайды",
  nothingWasSent:
    "Ешкімге ештеңе жіберілген жоқ: бұл бет сенің орныңа ересекке айта алмайды. Кімге барғың келетінін таңда немесе 111-ге қоңырау шал не жаз.",
  done: "Дайын",
  doneAlready: "Орындалып қойды",
  phases: { in: "Дем ал", hold: "Кідір", out: "Дем шығар" },
  breatheReady: "Бастай беруге болады",
  startBreathing: "Бастау",
  pause: "Тоқтата тұру",
  breatheAgain: "Тағы бір рет",
  breatheDone: "Жаттығу орындалды.",
  breathedWithoutPacer: "Шеңберге қарамай-ақ орындадым",
  round: (round, of) => `${round}-дем, барлығы ${of}`,
  whatWouldYouDo: "Не істеймін?",
  choose: "Осыны таңдаймын",
  chooseFirst: "Алдымен бір жауапты таңдау керек.",
  goOn: "Әрі қарай",
  oneBack: "Бір қадам артқа",
  anotherWay: "Басқа жолды байқап көру",
  storyEnds: "Бұл жол осы жерде аяқталды. Басқа таңдау басқа жаққа апарады.",
  yourPath: (count) => `Жүріп өткен жол (${count})`,
};
