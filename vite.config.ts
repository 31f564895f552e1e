import { execFileSync } from "node:child_process";
import { reactRouter } from "@react-router/dev/vite";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";

/**
 * What every page needs comes in two files, what every lesson needs in a third, the figures of pictures in a fourth and
 * the parts that other pages share in a fifth: each further file costs a slow line a head of its own and packs worse. A file takes along all that its
 * modules import and no file before it has.
 */
const groups = [
  { name: "react", test: /node_modules[\\/](?:react|react-dom|react-router|scheduler)[\\/]/ },
  {
    name: "frame",
    test: modules(
      "root",
      "entry.client",
      "(?:*/)?*/*-layout",
      "safety/(?:help-lines|quick-exit)",
      "shell/*",
      "i18n/(?:russian-plural|words)",
      "safety/words",
      "activities/parts/words",
      "learning/courses/words",
      "activities/parts/(?:prose|choice-list)",
      "ui/(?:notice|progress-bar|tag|tone|visually-hidden)",
    ),
  },
  { name: "lesson", test: modules("learning/lessons/lesson-page") },
  { name: "people", test: modules("ui/pictures/(?:heads|people|seated-people)") },
  {
    name: "parts",
    test: modules(
      "ui/*",
      "forms/*",
      "(?:*/)?*/words",
      "learning/progress/status-tag",
      "safety/help-lines-note",
    ),
  },
];

/** Matches these modules of `app/`; `*` is one name. */
function modules(...names: string[]): RegExp {
  const paths = names.map((name) => name.replaceAll("*", "[a-z0-9-]+").replaceAll("/", String.raw`[\\/]`));
  return new RegExp(String.raw`[\\/]app[\\/](?:${paths.join("|")})\.tsx?$`);
}

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), smallerStill()],
  define: {
    "import.meta.env.SENIM_COMMIT": JSON.stringify(commit()),
    // The built server is React's production build, whoever starts it and however.
    ...(command === "build" && { "process.env.NODE_ENV": JSON.stringify("production") }),
  },
  build: {
    // A page names the files it needs itself (React Router), and what is fetched later is small.
    modulePreload: false,
    // build/lessons stands in the same folder and is kept from build to build.
    emptyOutDir: false,
  },
  environments: {
    client: {
      build: { emptyOutDir: true, rolldownOptions: { output: { codeSplitting: { groups } } } },
    },
    ssr: {
      // One file holds all a server needs but the native database engine: it starts sooner and serves a little faster.
      build: { emptyOutDir: true, rolldownOptions: { output: { codeSplitting: false } } },
      ...(command === "build" && { resolve: { noExternal: true, external: ["better-sqlite3"] } }),
    },
  },
}));

/** Terser finds another hundredth in what Vite has minified; without it a cold lesson page is over its weight. */
function smallerStill(): Plugin {
  return {
    name: "smaller-still",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const { code } = await minify(file.code, { module: true, ecma: 2020, compress: { passes: 3 } });
        if (code !== undefined) file.code = code;
      }
    },
  };
}

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
