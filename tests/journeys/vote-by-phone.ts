import type { APIRequestContext, Browser } from "@playwright/test";
import { expect } from "./journey.ts";

/** A phone without a screen: the door with its cookie, a paper, and the paper sent. */
async function voteBy(
  request: APIRequestContext,
  baseURL: string,
  code: string,
  option: string,
): Promise<void> {
  const door = await request.get(`/kk/poll/${code}`);
  const post = (form: Record<string, string>) =>
    request.post(door.url(), { form, headers: { origin: baseURL } });
  const taken = await (await post({})).text();
  const paper = /name="paper"[^>]* value="([^"]+)"/.exec(taken)?.[1];
  expect((await post({ paper: paper!, option })).status()).toBe(200);
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
