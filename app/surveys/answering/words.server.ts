import { byLanguage } from "#app/i18n/by-language.ts";
import { survey as en } from "./words/en.ts";
import { survey as kk } from "./words/kk.ts";
import { survey as ru } from "./words/ru.ts";

/** The words of this page come with its data, so that no other page carries them. */
export const surveyWords = byLanguage({ kk, ru, en });
