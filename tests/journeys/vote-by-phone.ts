import type { APIRequestContext, Browser } from "@playwright/test";
import { expect } from "./journey.ts";

/** A phone without a screen: the page with its cookie, then the form. */
async function voteBy(
  request: APIRequestContext,
  baseURL: string,
  code: string,
  option: string,
): Promise<void> {
  const paper = await request.get(`/kk/poll/${code}`);
  const posted = await request.post(paper.url(), { form: { option }, headers: { origin: baseURL } });
  expect(posted.status()).toBe(200);
}

/** Each option from a phone of its own, all at once. */
export async function voteAll(
  browser: Browser,
  baseURL: string,
  code: string,
  options: string[],
): Promise<void> {
  await Promise.all(
    options.map(async (option) => {
      const context = await browser.newContext({ baseURL });
      await voteBy(context.request, baseURL, code, option);
      await context.close();
    }),
  );
}
