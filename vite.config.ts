import { execFileSync } from "node:child_process";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

/** What every page needs comes in two files: each further file costs a slow line a head of its own and packs worse. */
const groups = [
  { name: "react", test: /node_modules[\\/](?:react|react-dom|react-router|scheduler)[\\/]/ },
  {
    name: "parts",
    test: /app[\\/](?:ui[\\/][a-z-]+\.tsx?|safety[\\/]|shell[\\/]|i18n[\\/](?:messages|language)\.ts|(?:root|entry\.client)\.tsx)/,
  },
];

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  define: {
    "import.meta.env.SENIM_COMMIT": JSON.stringify(commit()),
    // The built server is React's production build, whoever starts it and however.
    ...(command === "build" && { "process.env.NODE_ENV": JSON.stringify("production") }),
  },
  build: {
    // One stylesheet for all pages: it is small, and a page asks for it once.
    cssCodeSplit: false,
    // build/lessons stands in the same folder and is kept from build to build.
    emptyOutDir: false,
  },
  environments: {
    client: { build: { emptyOutDir: true, rolldownOptions: { output: { codeSplitting: { groups } } } } },
    ssr: {
      build: { emptyOutDir: true },
      // One file holds all a server needs but the native database engine: it starts sooner and serves a little faster.
      ...(command === "build" && { resolve: { noExternal: true, external: ["better-sqlite3"] } }),
    },
  },
}));

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown";
  }
}
