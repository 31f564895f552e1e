import type { Browser, Page } from "@playwright/test";
import { expectNoViolation } from "./no-violation.ts";

/** Axe needs scripts to run: it looks at a copy of the page as it stands, in a window where they do and the page has none. */
export async function auditWithoutScripts(browser: Browser): Promise<typeof expectNoViolation> {
  const copy = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  return async (page, where, part) => {
    const html = await writeDown(page);
    await copy.route(
      (url) => url.pathname === new URL(page.url()).pathname,
      (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    await copy.goto("about:blank");
    await copy.goto(page.url());
    await copy.unrouteAll();
    await expectNoViolation(copy, where, part);
  };
}

/** With what has been chosen, and without the scripts that did not run. */
async function writeDown(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const input of document.querySelectorAll("input")) input.toggleAttribute("checked", input.checked);
    for (const option of document.querySelectorAll("option"))
      option.toggleAttribute("selected", option.selected);
  });
  return (await page.content()).replaceAll(/<script\b.*?<\/script>/gs, "");
}
