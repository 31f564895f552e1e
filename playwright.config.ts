import { defineConfig, devices } from "@playwright/test";

const port = process.env.SENIM_JOURNEY_PORT ?? "4173";
const address = `http://127.0.0.1:${port}`;

/** The journeys walk through a freshly made demonstration school, as `npm run demo` opens it. */
export default defineConfig({
  testDir: "tests/journeys",
  outputDir: "test-results",
  // One school serves every journey: each takes a pupil that no other has, and a file's journeys go one by one.
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    launchOptions: { executablePath: process.env.SENIM_CHROMIUM },
    // Writing down every step, in case it fails, is a third of the work: `--trace on` does so for one that did.
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node senim.mjs demo --fresh",
    url: `${address}/healthz`,
    timeout: 180_000,
    env: { PORT: port, HOST: "127.0.0.1", SENIM_DATA: "var/journeys" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
  },
});
