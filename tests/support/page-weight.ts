import type { Page } from "@playwright/test";

export type PageWeight = {
  requests: number;
  /** In bytes, as they came over the wire: head and compressed body. By kind: Document, Stylesheet, Script, Font … */
  onTheWire: Map<string, number>;
  /** The compressed bodies alone; a browser does not tell that of the page itself. */
  bodies: Map<string, number>;
};

/** What a browser that has never been here fetches for an address. The page must be new, with nothing in its cache. */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const typeOf = new Map<string, string>();
  const weight: PageWeight = { requests: 0, onTheWire: new Map(), bodies: new Map() };
  const add = (to: Map<string, number>, requestId: string, bytes: number) => {
    const type = typeOf.get(requestId) ?? "Other";
    to.set(type, (to.get(type) ?? 0) + bytes);
  };
  network.on("Network.responseReceived", ({ requestId, type }) => typeOf.set(requestId, type));
  network.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    add(weight.bodies, requestId, encodedDataLength),
  );
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    add(weight.onTheWire, requestId, encodedDataLength);
    weight.requests += 1;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  // What a page fetches when it has come to life, and the favicon.
  await page.waitForTimeout(500);
  return weight;
}
