import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Vitest would leave one core free, which of two is half.
    maxWorkers: "100%",
    // Some tests start a server, password hashing takes its time on purpose, and a busy machine fails nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
