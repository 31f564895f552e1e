import type { Messages } from "../messages.ts";

export const training: Messages["training"] = {
  title: "Обучение",
  lead: "То, что нужно каждому взрослому в школе, чтобы заметить насилие и действовать правильно.",
  doneOf: (done, of) => `Пройдено: ${done} из ${of}`,
  bestCheck: (right, of) => `лучшая проверка: ${right} из ${of}`,
  completedOn: (date) => `пройдено ${date}`,
  hasChanged:
    "С тех пор модуль изменился. Он по-прежнему считается пройденным; посмотрите, что в нём нового.",
  moreToCome: "Другие модули появятся здесь, когда будут готовы.",
};
