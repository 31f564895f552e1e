import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const kinds = ["Document", "Stylesheet", "Script", "Font", "Image", "Other"] as const;

/** What a browser that has never been here fetches for a lesson page, in bytes on the wire. */
export async function measureColdPage(origin: string, cookie: string): Promise<void> {
  const executablePath =
    process.env.SENIM_CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    const typeOf = new Map<string, string>();
    const bytes = new Map<string, number>();
    const bodies = new Map<string, number>();
    let requests = 0;
    network.on("Network.responseReceived", ({ requestId, type }) => typeOf.set(requestId, type));
    network.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      const type = typeOf.get(requestId) ?? "Other";
      bodies.set(type, (bodies.get(type) ?? 0) + encodedDataLength);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const type = typeOf.get(requestId) ?? "Other";
      bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength);
      requests += 1;
    });
    await page.goto(`${origin}/kk/courses/b/b7`, { waitUntil: "networkidle" });
    await page.waitForTimeout(500);
    const total = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    const parts = kinds.flatMap((kind) =>
      bytes.has(kind)
        ? [`${kind} ${kilobytes(bytes.get(kind)!)}, without heads ${kilobytes(bodies.get(kind) ?? 0)}`]
        : [],
    );
    console.log(
      `\nCold lesson page in Chromium: ${requests} requests, ${kilobytes(total)} on the wire (${parts.join("; ")})`,
    );
  } finally {
    await browser.close();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
