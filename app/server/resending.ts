import type { Language, Translated } from "#app/i18n/language.ts";

/** What somebody sent: the address as it was asked for, and the body of a form, empty where it has no fields. */
export type Sent = { target: string; body?: string };

const nothingLost: Translated = {
  kk: "Енгізілген мәлімет жоғалған жоқ: түйме оны қайта жібереді.",
  ru: "Введённое не потеряно: кнопка отправит его ещё раз.",
  en: "What was entered is not lost: the button sends it again.",
};
const typeAgain: Translated = {
  kk: "Құпиясөзді немесе кодты қайта теру керек: ол сақталмайды. Қалған мәлімет жоғалған жоқ.",
  ru: "Пароль или код нужно ввести ещё раз: он не сохраняется. Остальное не потеряно.",
  en: "The password or code has to be typed again: it is not kept. The rest is not lost.",
};
const again: Translated = { kk: "Қайта жіберу", ru: "Отправить ещё раз", en: "Send again" };
const secretLabel: Translated = { kk: "Құпиясөз немесе код", ru: "Пароль или код", en: "Password or code" };
/** The fields that no page repeats. */
const secrets = new Set(["password", "code", "slip"]);

/** A form with what somebody has typed, to be sent once more; an empty text where no form was sent. */
export function sendAgain({ target, body }: Sent, language: Language): string {
  if (body === undefined) return "";
  const typed = [...new URLSearchParams(body)];
  const notice = typed.some(([name]) => secrets.has(name)) ? typeAgain : nothingLost;
  const fields = typed.map(([name, value]) =>
    secrets.has(name)
      ? `<p><label>${secretLabel[language]} <input type="password" name="${name}" autocomplete="off" required></label></p>`
      : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return (
    `${fields.length > 0 ? `<p>${notice[language]}</p>` : ""}<form method="post" action="${escapeHtml(addressOf(target))}" class="stack" data-again>` +
    `${fields.join("")}<button class="button" data-kind="strong">${again[language]}</button></form>`
  );
}

/** Where a form without scripts posts what a script has posted to `….data`. */
function addressOf(target: string): string {
  const [path = "", query] = target.split("?", 2);
  const search = new URLSearchParams(query);
  search.delete("_routes");
  const page = path.replace(/(?:\/_root)?\.data$/, "") || "/";
  return search.size > 0 ? `${page}?${search}` : page;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'\r\n]/g, (character) => `&#${character.codePointAt(0)};`);
}
