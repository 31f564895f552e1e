import path from "node:path";
import { dayIn } from "#app/calendar/day.server.ts";
import { serveSchool, type ServedSchool } from "#tests/attacks/served-school.ts";
import { holdLock } from "#tests/support/other-program.ts";
import { expect, test, whenReady } from "./journey.ts";

// On a server of its own: nobody else's journey may meet the lock.
let school: ServedSchool;
test.beforeAll(async () => {
  school = await serveSchool();
});
test.afterAll(() => school.close());

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a lesson that Gulnara assigns while the database is held is given by one press more", async ({
      page,
      complaints,
    }) => {
      const { server, class7A, db } = school;
      await db.deleteFrom("assignments").execute();
      const [name = "", value = ""] = (await school.cookieOf("gulnara")).split("=");
      await page.context().addCookies([{ name, value, url: server.origin }]);
      await page.goto(`${server.origin}/ru/classes/${class7A.id}/assign`);
      if (javaScriptEnabled) await whenReady(page);
      const due = dayIn("Asia/Almaty", Date.now() + 3 * 86_400_000);
      await page.locator("[name=lesson]").selectOption("b7");
      await page.locator("[name=due]").fill(due);
      await page.locator("[name=to][value=class]").check();

      const letGo = await holdLock(path.join(server.dataFolder, "senim.sqlite"));
      await page.locator("main form button").last().click();
      await expect(page.locator("[data-page=error]")).toContainText("Сервер сейчас занят");
      await expect(page.locator("[data-quick-exit]")).toBeVisible();
      await letGo();

      await page.getByRole("button", { name: "Отправить ещё раз" }).click();
      await expect(page.locator(".assigned-list li")).toHaveCount(1);
      expect(await db.selectFrom("assignments").select(["lesson", "due_on"]).execute()).toEqual([
        { lesson: "b7", due_on: due },
      ]);
      // The browser notes each answer that is no success.
      complaints.splice(0);
    });
  });
}
