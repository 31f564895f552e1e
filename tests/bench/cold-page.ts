import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { weighPage } from "#tests/support/page-weight.ts";

/** What a browser that has never been here fetches for a lesson page. */
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
    const weight = await weighPage(await context.newPage(), `${origin}/kk/courses/b/b7`);
    const total = [...weight.onTheWire.values()].reduce((sum, bytes) => sum + bytes, 0);
    const kinds = Array.from(weight.onTheWire, ([kind, bytes]) => {
      const body = weight.bodies.get(kind);
      return `${kind} ${kilobytes(bytes)}${body ? `, without heads ${kilobytes(body)}` : ""}`;
    });
    console.log(
      `\nCold lesson page in Chromium: ${weight.requests} requests, ${kilobytes(total)} on the wire (${kinds.join("; ")})`,
    );
  } finally {
    await browser.close();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
