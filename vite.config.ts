import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), precompress()],
  define: {
    "import.meta.env.SENIM_COMMIT": JSON.stringify(commit()),
    // The built server is React's production build, whoever starts it and however.
    ...(command === "build" && { "process.env.NODE_ENV": JSON.stringify("production") }),
  },
  // build/lessons stands in the same folder and is kept from build to build.
  // One stylesheet for all pages: it is small, and a page asks for it once.
  build: { emptyOutDir: false, cssCodeSplit: false },
  environments: {
    client: { build: { emptyOutDir: true } },
    ssr: {
      build: { emptyOutDir: true },
      // One file holds all a server needs but the native database engine: it starts sooner and serves a little faster.
      ...(command === "build" && { resolve: { noExternal: true, external: ["better-sqlite3"] } }),
    },
  },
}));

/** Lays a `.br` and a `.gz` beside each text file a browser may ask for, so that no request compresses one. */
function precompress(): Plugin {
  return {
    name: "senim-precompress",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle({ dir = "" }) {
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(?:js|css|svg|json|txt|webmanifest)$/.test(entry.name)) continue;
        const file = path.join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
}
