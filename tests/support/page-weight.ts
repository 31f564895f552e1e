import type { Page } from "@playwright/test";

export type PageWeight = {
  requests: number;
  /** In bytes, heads and bodies, as they came over the wire. */
  onTheWire: number;
  /** In bytes, the compressed bodies alone, by kind: Document, Stylesheet, Script, Font … */
  bodies: Map<string, number>;
};

/** What a browser that has never been here fetches for an address. The page must be new, with nothing in its cache. */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const typeOf = new Map<string, string>();
  const weight: PageWeight = { requests: 0, onTheWire: 0, bodies: new Map() };
  network.on("Network.responseReceived", ({ requestId, type }) => typeOf.set(requestId, type));
  network.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const type = typeOf.get(requestId) ?? "Other";
    weight.bodies.set(type, (weight.bodies.get(type) ?? 0) + encodedDataLength);
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    weight.onTheWire += encodedDataLength;
    weight.requests += 1;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  // What a page fetches when it has come to life, and the favicon.
  await page.waitForTimeout(500);
  return weight;
}
