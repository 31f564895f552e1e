import type { Messages } from "../messages.ts";

export const training: Messages["training"] = {
  title: "Оқу",
  lead: "Мектептегі әр ересек зорлық-зомбылықты байқап, дұрыс әрекет ету үшін нені білуі керек.",
  doneOf: (done, of) => `Аяқталғаны: ${of} модульдің ${done} модулі`,
  bestCheck: (right, of) => `тексерудің ең жақсы нәтижесі: ${right}/${of}`,
  completedOn: (date) => `аяқталған күні: ${date}`,
  hasChanged:
    "Содан бері модуль өзгерді. Ол бұрынғыша аяқталған болып саналады; ондағы жаңа нәрселерді қарап шығыңыз.",
  moreToCome: "Басқа модульдер дайын болғанда осы жерде пайда болады.",
};
