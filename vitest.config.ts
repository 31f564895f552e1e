import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Vitest would leave one core free, which of two is half.
    maxWorkers: "100%",
    // Some tests start a server, and password hashing takes its time on purpose.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
