import { renderToStaticMarkup } from "react-dom/server";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import { BlockOnScreen } from "#app/activities/block-on-screen.tsx";
import { undecided } from "#app/activities/parts/decision.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";
import PrintPage, * as printPage from "#app/learning/handouts/print-page.tsx";
import LessonPage, * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import type { PresentedLesson } from "#app/learning/present/load-presentation.server.ts";
import * as presentPage from "#app/learning/present/present-page.tsx";
import { makeSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openComputer, type Name } from "../../learning/lessons/school-day.ts";
import { chooseAll, fillClass, openAsGulnara } from "../../learning/polls/ask-class.ts";

/** Everything that people do with the activity `mood` of the lesson B1, in whichever house this file lies. */
export async function openSchoolWithScale() {
  const school = await makeSchool();
  const lesson = { course: "b", lesson: "b1" };
  const address = "/en/courses/b/b1";

  async function computerOf(name: Name) {
    const computer = openComputer(school);
    await computer.seat(name);
    return computer;
  }
  async function lookAt(page: object, path: string, name: Name, within: object[]) {
    return (await computerOf(name)).get(page, path, { params: lesson, within });
  }

  return {
    close: () => school.db.destroy(),

    async lesson(): Promise<string> {
      const { body } = await lookAt(lessonPage, address, "aigerim", [signedInLayout]);
      return renderPage(LessonPage, { language: "en", path: address, loaderData: body });
    },

    /** A form without JavaScript, and the page after it. */
    async answer(): Promise<{ status: number; page: string }> {
      const computer = await computerOf("aigerim");
      const visit = { params: lesson, within: [signedInLayout] };
      const form = { block: "mood", done: "yes" };
      const { status } = await computer.post(lessonPage, address, form, visit);
      return { status, page: await this.lesson() };
    },

    async paper(part: "plan" | "handouts" | "lesson"): Promise<string> {
      const path = `${address}/print?part=${part}`;
      const { body } = await lookAt(printPage, path, "gulnara", [signedInLayout, staffLayout]);
      return renderPage(PrintPage, { language: "en", path, loaderData: body });
    },

    async screen(): Promise<{ label: string; html: string }> {
      const within = [signedInLayout, staffLayout];
      const { body } = await lookAt(presentPage, `${address}/present`, "gulnara", within);
      const { screens } = body as PresentedLesson;
      const found = screens.find(({ content }) => content.kind === "block" && content.block.block === "mood");
      if (found?.content.kind !== "block") throw new Error("the presenter has no screen of it");
      const html = renderToStaticMarkup(
        <MessagesProvider value={messagesFor("en")}>
          <BlockOnScreen
            screen={found.content.block}
            beat={0}
            decision={undecided}
            decide={() => undefined}
            toBeat={() => undefined}
          />
        </MessagesProvider>,
      );
      return { label: found.label, html };
    },

    /** Ten pupils, nine answers. */
    async vote(): Promise<unknown> {
      await fillClass(school, 10);
      const question = { ...lesson, block: "mood" };
      const { screen, poll, key } = await openAsGulnara(school, question);
      await chooseAll(school, poll.way.code, key, [...Array<string>(8).fill("high"), "low"]);
      await screen.press("close");
      return (await screen.look()).body;
    },
  };
}
