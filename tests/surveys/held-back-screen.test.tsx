import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { CoverScreen } from "#app/surveys/answering/cover-screen.tsx";
import { EndingScreen } from "#app/surveys/answering/ending-screen.tsx";
import type { OfferedSurvey } from "#app/surveys/answering/survey-view.ts";
import { surveyWords } from "#app/surveys/answering/words.server.ts";
import type { Visit } from "#app/surveys/answering/visit.ts";
import { renderPage } from "#tests/support/render.tsx";

const madina = "Мәдина Әлиева, педагог-психолог";

describe.each(languages)("a pupil whose card is new, in %s,", (language) => {
  const text = surveyWords(language);
  const path = `/${language}/survey/1`;
  const html = renderPage(
    () => (
      <EndingScreen
        ending="held-back"
        toTell={[madina]}
        audience="pupils"
        isShared={false}
        signIn="/sign-in"
        onLeave={() => {}}
        text={text}
      />
    ),
    { language, path, loaderData: null },
  );

  test("reads whom to tell, by name", () => {
    expect(html).toContain(text.heldBack.whom);
    expect(html).toContain(madina);
  });

  test("reads that a way in that nobody renewed is open at once", () => {
    expect(html).toContain(text.heldBack.otherWay);
  });

  test("gets back to the survey from there", () => {
    expect(html).toMatch(new RegExp(`<a[^>]*href="${path}"`));
  });
});

test.each([
  ["an account is asked whether it is theirs", undefined, "notMe"],
  ["a slip, which bears no name, is asked whether they have another one", "AAAA", "otherSlip"],
] as const)("on a shared computer whoever comes with %s", (_, slip, words) => {
  const { cover } = surveyWords("ru");
  const survey = { form: { audience: "pupils" }, ticket: { slip } } as unknown as OfferedSurvey;
  const html = renderPage(
    () => <CoverScreen visit={{} as Visit} survey={survey} trouble={undefined} text={surveyWords("ru")} />,
    { language: "ru", path: "/ru/survey/1", loaderData: null },
  );
  for (const one of ["notMe", "otherSlip"] as const) expect(html.includes(cover[one])).toBe(one === words);
});
