import { byLanguage } from "#app/i18n/by-language.ts";
import { sensitive as enSensitive } from "./words/en-hard-topic.ts";
import { openLesson as enOpenLesson } from "./words/en.ts";
import { sensitive as kkSensitive } from "./words/kk-hard-topic.ts";
import { openLesson as kkOpenLesson } from "./words/kk.ts";
import { sensitive as ruSensitive } from "./words/ru-hard-topic.ts";
import { openLesson as ruOpenLesson } from "./words/ru.ts";

export type HardTopicWords = typeof enSensitive;

export const openLessonWords = byLanguage({ kk: kkOpenLesson, ru: ruOpenLesson, en: enOpenLesson });
export const hardTopicWords = byLanguage({ kk: kkSensitive, ru: ruSensitive, en: enSensitive });
