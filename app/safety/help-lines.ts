import type { Language, Translated } from "#app/i18n/language.ts";

export type HelpLine = {
  country: "KZ";
  number: string;
  /** Whose number it is. */
  name: Translated;
  /** When to call it, in words for a child. */
  when: Translated;
  /** Undefined where no source says so; the page then says nothing about it either. */
  languages?: readonly Language[];
  hours?: "always";
  isFree?: true;
  source: string;
  /** The month in which the source was read. */
  checked: string;
  /** Whether somebody has called the number and asked. */
  isConfirmedByCall: boolean;
};

const quoted = {
  country: "KZ",
  source: "quoted by a third party; no official page has been read yet",
  checked: "2026-11",
  isConfirmedByCall: false,
} as const;

/** Somebody to talk to. The helpline 150 is left out until a dated call has confirmed it. */
export const talkLine: HelpLine = {
  country: "KZ",
  number: "111",
  name: {
    kk: "Отбасы, әйелдер мен балалар құқықтары жөніндегі байланыс орталығы",
    ru: "Контакт-центр по вопросам семьи, прав женщин и детей",
    en: "Contact centre for families and the rights of women and children",
  },
  when: {
    kk: "Сөйлесу не ақыл сұрау керек болса",
    ru: "Хочется поговорить или спросить",
    en: "You want to talk or to ask",
  },
  hours: "always",
  isFree: true,
  source:
    "https://vlast.kz/kz/amp/novosti/57178-edinyj-telefon-doveria-dla-zertv-bytovogo-nasilia-i-bullinga-poavilsa-v-kazahstane.html",
  checked: "2026-11",
  isConfirmedByCall: false,
};

export const emergencyLines: readonly HelpLine[] = [
  {
    ...quoted,
    number: "112",
    name: { kk: "Құтқару қызметі", ru: "Служба спасения", en: "Rescue service" },
    when: { kk: "Өмірге қауіп төнсе", ru: "Жизни что-то угрожает", en: "Life is in danger" },
  },
  {
    ...quoted,
    number: "102",
    name: { kk: "Полиция", ru: "Полиция", en: "Police" },
    when: {
      kk: "Біреу ұрса не қорқытса",
      ru: "Кто-то бьёт или угрожает",
      en: "Somebody is hitting or threatening",
    },
  },
  {
    ...quoted,
    number: "103",
    name: { kk: "Жедел жәрдем", ru: "Скорая помощь", en: "Ambulance" },
    when: {
      kk: "Біреу жараланса не ауырса",
      ru: "Кто-то ранен или кому-то плохо",
      en: "Somebody is hurt or ill",
    },
  },
];

export const helpLines: readonly HelpLine[] = [talkLine, ...emergencyLines];
