import type { MouseEvent } from "react";
import { useLocation } from "react-router";
import { languages, type Language } from "#app/i18n/language.ts";
import { useFrameWords } from "#app/i18n/words.ts";
import { inLanguage } from "./other-language.ts";
import "./language-switch.css";

/** Each language names itself, in itself. */
const names: Record<Language, { short: string; whole: string }> = {
  kk: { short: "ҚАЗ", whole: "Қазақша" },
  ru: { short: "РУС", whole: "Русский" },
  en: { short: "ENG", whole: "English" },
};

/** Plain links, because a page's messages come with its document. */
export function LanguageSwitch() {
  const shell = useFrameWords();
  const location = useLocation();
  return (
    <nav className="language-switch" aria-label={shell.languages}>
      {languages.map((language) => (
        <a
          key={language}
          href={inLanguage(language, location)}
          onClick={keepStep}
          hrefLang={language}
          lang={language}
          title={names[language].whole}
          aria-current={language === shell.language ? "true" : undefined}
        >
          {names[language].short}
        </a>
      ))}
    </nav>
  );
}

/** What stands behind the #, a lesson's open step, a server never sees; it is the same in every language. */
function keepStep({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.hash = window.location.hash;
}
