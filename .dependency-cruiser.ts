import type { RouteConfigEntry } from "@react-router/dev/routes";
import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";
import routes from "./app/routes.ts";

/** The files that routes.ts names. */
export const pages = filesOf(routes);
const page = pages.map((file) => `^${file.replaceAll(".", "\\.")}$`);
const room = "^app/[^/]+/";
const serverFiles = "^app/server/";
/** A rule about what a file does when it runs lets the types of others through. */
const atRunTime = { dependencyTypesNot: ["type-only" as const] };
const packageNamed = (...names: string[]) => `(^|/)node_modules/(${names.join("|")})/`;

/** Which file may import which. The numbers are those of the list that the README's tour follows. */
export const forbidden: IForbiddenRuleType[] = [
  {
    name: "1-pages-are-named-by-routes-alone",
    from: { pathNot: "^tests/" },
    // A hook may know the type of what an action answers.
    to: { path: page, ...atRunTime },
  },
  {
    name: "2-sql-stands-in-query-files",
    from: { path: "^app/", pathNot: "-queries\\.server\\.ts$" },
    to: { path: packageNamed("kysely"), ...atRunTime },
  },
  {
    name: "2-the-engine-stands-in-db",
    from: { path: "^app/", pathNot: "^app/box/" },
    to: { path: packageNamed("better-sqlite3"), ...atRunTime },
  },
  {
    name: "3-a-plain-noun-does-no-io",
    from: {
      path: `${room}.+\\.ts$`,
      pathNot: [
        ...page,
        "\\.server\\.ts$",
        // No nouns but deeds: hooks, the reading of a form, and the compiler of lessons.
        "/(use|parse|compile|read|render|check|guard)-[a-z-]+\\.ts$",
        // A program that fills a database, run by hand and never for a request.
        "^app/demonstration/",
        // Each of these hands components something of React's: a context with its hook, or what an error is.
        "^app/(i18n/messages|shell/frame|shell/error-kind)\\.ts$",
      ],
    },
    to: {
      path: ["\\.server\\.tsx?$", "^db/", packageNamed("react", "react-dom", "react-router")],
      ...atRunTime,
    },
  },
  {
    name: "4-ui-knows-no-room",
    from: { path: "^app/ui/" },
    to: { path: [room, "^db/"], pathNot: "^app/ui/" },
  },
  {
    name: "6-db-does-not-know-the-app",
    from: { path: "^db/" },
    to: { path: "^app/" },
  },
  {
    name: "6-a-migration-knows-kysely-alone",
    from: { path: "^db/migrations/" },
    to: { pathNot: packageNamed("kysely") },
  },
  {
    name: "7-nothing-knows-the-tests",
    from: { path: "^(app|db)/" },
    to: { path: "^tests/" },
  },
  {
    name: "11-the-server-reaches-the-app-through-its-build",
    from: { path: serverFiles },
    to: { path: "^(app|db)/", pathNot: serverFiles, ...atRunTime },
  },
  {
    name: "11-the-app-does-not-know-its-server",
    from: { path: "^app/", pathNot: serverFiles },
    to: { path: serverFiles },
  },
  {
    name: "the-auditor-shares-no-code-with-the-release",
    from: { path: "^app/surveys/auditor/" },
    to: { path: "^app/surveys/(?!auditor/|questionnaires/)", ...atRunTime },
  },
  {
    name: "the-release-shares-no-code-with-its-auditor",
    from: { path: "^app/surveys/release/" },
    to: { path: "^app/surveys/auditor/" },
  },
  {
    // Its messages come from the server; a browser would load it for nothing.
    name: "what-was-typed-is-checked-on-the-server",
    from: {
      path: "^app/",
      pathNot: [...page, "\\.server\\.ts$", "-(schema|source)\\.ts$", "/(parse|compile|read)-[a-z-]+\\.ts$"],
    },
    to: { path: packageNamed("zod"), ...atRunTime },
  },
  {
    name: "a-request-never-compiles",
    from: { path: ["^app/(root|entry\\.server|entry\\.client)\\.tsx$", ...page, serverFiles] },
    to: { path: packageNamed("mdx-bundler", "esbuild", "vite", "typescript"), reachable: true },
  },
];

export const options: ICruiseOptions = {
  // Without swc no TypeScript is seen, and every rule would hold.
  parser: "swc",
  tsPreCompilationDeps: "specify",
  doNotFollow: { path: "node_modules" },
  exclude: { path: "/\\+types/" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "node", "default"],
    extensions: [".ts", ".tsx", ".js", ".mjs"],
  },
};

function filesOf(entries: RouteConfigEntry[]): string[] {
  return entries.flatMap(({ file, children = [] }) => [`app/${file}`, ...filesOf(children)]);
}
