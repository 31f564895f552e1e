import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  // One manifest request per link seen would cost a weak line more than the small manifest itself.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
