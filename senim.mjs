// The one way to run Senim on a machine that has nothing but Node and npm: `node senim.mjs demo|start|test|bench|build`,
// and each check by itself (see `checks`).
// It stands alone, in one file, because it runs before anything is installed, and under the Node that is there (20.19 on).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, "node_modules");
const isWindows = process.platform === "win32";
const neededNode = 26;
const compileContent = [join("app", "check-content.ts")];

/** The programs of each stage of `npm test` that needs no built server, one after the other; each is a command, too. */
const checks = {
  types: (wishes) => [
    [tool("@react-router/dev", "react-router"), "typegen"],
    [tool("typescript", "tsc"), ...wishes],
  ],
  lint: (wishes) => [[tool("oxlint"), "--type-aware", "--deny-warnings", ...wishes]],
  format: (wishes) => [[tool("oxfmt"), ...(wishes.includes("--write") ? [] : ["--check"]), ...wishes]],
  "dead-code": (wishes) => [[tool("knip"), ...wishes]],
  content: () => [compileContent],
};

const accounts = [
  ["student", "a pupil of grade 7"],
  ["student-junior", "a pupil of grade 3"],
  ["student-senior", "a pupil of grade 10"],
  ["teacher", "the class teacher of “student”"],
  ["psychologist", "the school psychologist"],
  ["pedagogue", "the social pedagogue"],
  ["head", "the head of the school"],
  ["operator", "who runs the server"],
];

/** The running child, its end, and whether somebody asked to stop. */
const state = { child: undefined, isStopping: false };
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
// The shell between npm and this passes no signal on: when npm is ended, all there is to see is another parent.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid !== parent && stop("SIGTERM"), 250).unref();

const checkCommands = Object.fromEntries(
  Object.keys(checks).map((name) => [name, () => installAndCheck(name)]),
);
const commands = { demo, start, test, bench, build, ...checkCommands };
const [command = "", ...options] = process.argv.slice(2);
if (!Object.hasOwn(commands, command)) fail(`Usage: node senim.mjs ${Object.keys(commands).join("|")}`);
process.chdir(root);
process.exit(await commands[command]());

async function demo() {
  const folder = resolve(process.env.SENIM_DATA || join("var", "demo"));
  if (options.includes("--fresh")) startOver(folder);
  const code = await build();
  if (code) return code;
  const program = join("app", "demonstration", "demo.ts");
  const seeded = await run(findNode(), [program, folder], { SENIM_DATA: folder });
  if (seeded) return seeded;
  return serve({ SENIM_DATA: folder, SENIM_LOG: process.env.SENIM_LOG || "error" }, ({ address }) => {
    console.log(`\nThe demonstration school is open: ${address}\n`);
    for (const [name, who] of accounts) console.log(`  ${name.padEnd(15)} ${who}`);
    console.log(`\nAll with the password senim-demo. What people do is kept in ${folder};`);
    console.log("`npm run demo -- --fresh` starts over. Ctrl-C stops.\n");
  });
}

async function start() {
  const folder = resolve(process.env.SENIM_DATA || join("var", "senim"));
  const code = await build();
  if (code) return code;
  return serve({ SENIM_DATA: folder }, ({ address, hasSchool }) => {
    console.log(`Senim serves ${folder} at ${address}`);
    if (hasSchool) return;
    console.log(
      "No school is set up there yet, so nobody can sign in. The one-time link for the first school and",
    );
    console.log("head comes with a later release; to look around, run `npm run demo`.");
  });
}

async function bench() {
  return (
    (await build()) || run(findNode(), [join("tests", "bench", "bench.ts"), ...options], serverSettings())
  );
}

/** Installs what the lock file names, then builds; each only if something changed. */
async function build() {
  return (await install()) || buildIfChanged();
}

async function installAndCheck(name) {
  return (await install()) || check(name, options);
}

async function check(name, wishes = []) {
  const node = findNode();
  for (const args of checks[name](wishes)) {
    const code = await run(node, args);
    if (code) return code;
  }
  return 0;
}

async function test() {
  const installed = await timed("install", install);
  if (installed) return report([{ stage: "install", passed: 0, failed: 1 }]);
  const node = findNode();
  const reports = join("var", "reports");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const vitestReport = join(reports, "vitest.json");
  const journeyReport = join(reports, "playwright.json");
  const chromium = await timed("chromium", () => findChromium(node));

  const stages = {
    ...Object.fromEntries(
      Object.keys(checks).map((name) => [name, async () => countExit(await check(name))]),
    ),
    build: async () => countExit(await buildIfChanged()),
    tests: async () => {
      const code = await run(node, [
        tool("vitest"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--reporter=${join(root, "tests", "support", "file-times.ts")}`,
        `--outputFile.json=${vitestReport}`,
      ]);
      return { ...countVitest(vitestReport, code), times: vitestTimes(join(reports, "vitest-times.json")) };
    },
    journeys: async () => {
      if (!chromium) return { passed: 0, failed: 1 };
      const code = await run(node, [tool("@playwright/test", "playwright"), "test", "--reporter=list,json"], {
        SENIM_CHROMIUM: chromium,
        SENIM_JOURNEY_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(journeyReport),
      });
      return { ...countPlaywright(journeyReport, code), times: playwrightTimes(journeyReport) };
    },
  };
  const results = [];
  for (const [stage, work] of Object.entries(stages)) {
    results.push({ stage, ...(await timed(stage, work)) });
    if (state.isStopping) return 130;
  }
  return report(results);
}

async function install() {
  if (isInstalled()) return 0;
  console.log("Installing what package-lock.json names");
  const npm = findNpm();
  // A Node that runs out of node_modules can't be replaced while it runs, so npm gets the one it came with.
  return run(npm.command, [...npm.args, "ci", "--include=dev", "--no-audit", "--no-fund"], {}, npm.shell);
}

/** npm notes what it has laid into node_modules: when that is what the lock file wants, there is nothing to do. */
function isInstalled() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const there = readPackages(join(modules, ".package-lock.json"));
  const isSame = (name) =>
    there[name]?.version === wanted[name]?.version && there[name]?.integrity === wanted[name]?.integrity;
  return (
    existsSync(join(modules, "react")) &&
    Object.keys(there).every(isSame) &&
    Object.keys(wanted).every(
      (name) => name === "" || isSame(name) || (wanted[name].optional && !there[name]),
    )
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** The npm that runs this, or the one beside this Node; by name only as the last resort. */
function findNpm() {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  const beside = dirname(realpathSync(process.execPath));
  const scripts = [
    script,
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = scripts.find((candidate) => candidate?.endsWith(".js") && existsSync(candidate));
  if (found) return { command: node, args: [found] };
  return { command: isWindows ? "npm.cmd" : "npm", args: [], shell: isWindows };
}

/** The Node that npm brought for this platform, or else the running one if it is new enough. */
function findNode() {
  const platform = isWindows ? "win" : process.platform;
  const brought = join(modules, `node-${platform}-${process.arch}`, "bin", isWindows ? "node.exe" : "node");
  for (const candidate of [brought, process.execPath]) {
    const version = spawnSync(candidate, ["--version"], { encoding: "utf8" }).stdout ?? "";
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= neededNode) return candidate;
  }
  return fail(
    `Senim needs Node ${neededNode} or newer. npm brings it for Linux (x64, arm64), macOS (Apple processors excepted) and ` +
      `Windows (x64); on ${process.platform}-${process.arch} please install it from https://nodejs.org and try again.`,
  );
}

async function buildIfChanged() {
  const mark = join("build", ".sources");
  const sources = hashSources();
  if (existsSync(mark) && readFileSync(mark, "utf8") === sources) return 0;
  const node = findNode();
  rmSync(mark, { force: true });
  const code =
    (await run(node, compileContent)) ||
    (await run(node, [tool("@react-router/dev", "react-router"), "build"]));
  if (code === 0) writeFileSync(mark, sources);
  return code;
}

/** Of all that a build is made from, and of the commit, which the build carries. */
function hashSources() {
  const files = ["app", "content", "db", "public"].flatMap((folder) => listFiles(folder));
  const hash = createHash("sha256");
  for (const file of [
    ...files,
    "package-lock.json",
    "vite.config.ts",
    "react-router.config.ts",
    "tsconfig.json",
  ]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash
    .update(spawnSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).stdout ?? "")
    .digest("hex");
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Serves until it is stopped. */
function serve(settings, whenListening) {
  const flags = ["--max-semi-space-size=8", "--max-old-space-size=256"];
  const program = [...flags, join("app", "server", "server.ts")];
  return run(findNode(), program, { ...serverSettings(), ...settings }, false, whenListening);
}

/** With the flags above: 180 MB under load instead of 245, for a few hundredths of the speed. The cache saves the reading of TypeScript. */
function serverSettings() {
  return {
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || "2",
    NODE_COMPILE_CACHE: join(modules, ".cache", "node-compile"),
  };
}

/** Empties a data folder. Only ever one that is Senim's: it holds a senim.sqlite, or nothing at all. */
function startOver(folder) {
  if (!existsSync(folder)) return;
  const isOurs = existsSync(join(folder, "senim.sqlite")) || readdirSync(folder).length === 0;
  const holdsSenimItself = `${root}${sep}`.startsWith(`${realpathSync(folder)}${sep}`);
  if (!isOurs || holdsSenimItself)
    fail(`${folder} is not a data folder of Senim's, so nothing in it was deleted.`);
  rmSync(folder, { recursive: true });
}

/** A Chromium that starts: the one named, one that is there, or one newly installed. Undefined, and says why, if none. */
async function findChromium(node) {
  const named = process.env.SENIM_CHROMIUM;
  if (named) {
    if (canStart(named)) return named;
    console.error(`SENIM_CHROMIUM names ${named}, which does not start.`);
    return undefined;
  }
  const own = () => {
    const ask = "console.log(require('playwright-core').chromium.executablePath())";
    return spawnSync(node, ["-e", ask], { encoding: "utf8" }).stdout.trim();
  };
  const places = [
    own(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) =>
      join(process.env[name] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
    ),
  ];
  const there = places.find(canStart);
  if (there) return there;
  await run(node, [tool("@playwright/test", "playwright"), "install", "chromium"]);
  if (canStart(own())) return own();
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    const quietly = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], quietly);
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], quietly);
    if (canStart("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  console.error(
    "The journeys need a Chromium: install one and name it in SENIM_CHROMIUM, e.g. /usr/bin/chromium.",
  );
  return undefined;
}

function canStart(browser) {
  if (!existsSync(browser)) return false;
  // On Windows Chrome answers no question on the command line.
  return isWindows || spawnSync(browser, ["--version"], { timeout: 30_000 }).status === 0;
}

function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A file that could not even be read has no tests to count, and is one failure. */
function countVitest(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const broken = testResults.filter(
    (one) => one.status === "failed" && !one.assertionResults.some((test) => test.status === "failed"),
  );
  return atLeastOne({ passed, failed: numFailedTests + broken.length }, code);
}

function countPlaywright(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
  return atLeastOne({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code);
}

/** A runner that ends badly without naming a failure has failed all the same; so has one that ran nothing. */
function atLeastOne({ passed, failed }, code) {
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
}

/** Seconds by file, its imports and preparations among them. */
function vitestTimes(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

function playwrightTimes(file) {
  if (!existsSync(file)) return [];
  const { config, suites } = JSON.parse(readFileSync(file, "utf8"));
  return suites.map((suite) => ({
    file: relative(root, resolve(config.rootDir, suite.file)),
    seconds: tests(suite)
      .flatMap((one) => one.results)
      .reduce((sum, { duration }) => sum + duration / 1000, 0),
  }));
  function tests({ specs = [], suites: inner = [] }) {
    return [...specs.flatMap((spec) => spec.tests), ...inner.flatMap(tests)];
  }
}

async function timed(stage, work) {
  console.log(`\n— ${stage}`);
  const began = Date.now();
  const result = await work();
  console.log(`— ${stage}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

function report(results) {
  console.log("");
  for (const { stage, passed, failed } of results)
    console.log(`${failed ? "failed" : "ok    "}  ${stage.padEnd(10)} ${passed} passed, ${failed} failed`);
  for (const { stage, times = [] } of results) {
    if (times.length === 0) continue;
    console.log(`\nThe slowest of ${times.length} files of ${stage}:`);
    for (const { file, seconds } of times.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10))
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

/** The script behind a package's command, to be run by our Node on every platform alike. */
function tool(name, command = name) {
  const { bin } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  return join(modules, name, typeof bin === "string" ? bin : bin[command]);
}

/** Runs a program to its end and gives its exit code. With `whenListening` it may say so, and is asked to stop, over a channel. */
function run(program, args, settings = {}, shell = false, whenListening) {
  if (state.isStopping) return 130;
  const env = { ...process.env, ...settings };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[pathName] = [join(modules, ".bin"), env[pathName]].filter(Boolean).join(delimiter);
  return new Promise((done) => {
    const stdio = ["inherit", "inherit", "inherit", ...(whenListening ? ["ipc"] : [])];
    const child = spawn(program, args, { cwd: root, env, stdio, shell });
    state.child = child;
    if (whenListening) child.once("message", whenListening);
    child.once("error", (error) => {
      console.error(`${program} can't be run: ${error.message}`);
      done(1);
    });
    child.once("exit", (code, signal) => {
      state.child = undefined;
      done(signal && !state.isStopping ? 1 : (code ?? 130));
    });
  });
}

/** Passes the wish on and waits for the child: the server finishes what it began. Killed after 12 seconds. */
function stop(signal) {
  const { child, isStopping } = state;
  state.isStopping = true;
  if (!child) process.exit(130);
  if (isStopping) return;
  if (child.connected) child.send("stop");
  else child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), 12_000).unref();
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function fail(sentence) {
  console.error(sentence);
  return process.exit(1);
}
