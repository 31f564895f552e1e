import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("i18n/choose-language.ts"),
  route(":lang", "i18n/language-layout.tsx", [index("today/home-page.tsx")]),
] satisfies RouteConfig;
