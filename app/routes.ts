import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  route("progress", "progress/progress-action.ts"),
  route("survey/:wave/token", "surveys/tokens/token-action.ts"),
  index("i18n/choose-language.ts"),
  route(":lang", "i18n/language-layout.tsx", [
    // Public: whoever comes.
    index("today/home-page.tsx"),
    route("sign-in", "accounts/sign-in-page.tsx"),
    route("sign-out", "accounts/sign-out-action.ts"),
    route("quick-exit", "accounts/quick-exit-action.ts"),
    route("card/:secret", "schools/take-card-action.ts"),
    route("card", "schools/card-page.tsx"),
    route("class-sign-in", "schools/class-sign-in-page.tsx"),
    route("close-computer", "schools/close-computer-action.ts"),
    route("help", "help/help-page.tsx"),
    route("privacy", "help/privacy-page.tsx"),
    route("parents", "lessons/parents-page.tsx"),
    route("courses", "lessons/courses-page.tsx"),
    route("courses/:course", "lessons/course-page.tsx"),
    route("courses/:course/:lesson", "lessons/lesson-page.tsx"),
    route("courses/:course/:lesson/explain", "lessons/explain-answer-action.ts"),
    route("survey/:wave", "surveys/answering/survey-page.tsx"),

    layout("accounts/signed-in-layout.tsx", [
      route("today", "today/today-page.tsx"),
      layout("accounts/staff-layout.tsx", [
        route("training", "training/training-page.tsx"),
        route("classes", "classes/classes-page.tsx"),
        route("classes/:class", "classes/class-page.tsx"),
        route("classes/:class/cards", "classes/cards-page.tsx"),
        route("classes/:class/open-computer", "schools/open-computer-action.ts"),
        layout("surveys/staff/surveys-layout.tsx", [
          route("surveys", "surveys/staff/surveys-page.tsx"),
          route("surveys/new", "surveys/staff/new-wave-page.tsx"),
          route("surveys/:wave", "surveys/staff/wave-page.tsx"),
          route("surveys/:wave/class-sheet", "surveys/staff/class-sheet-page.tsx"),
          route("surveys/:wave/notice", "surveys/staff/notice-page.tsx"),
          route("surveys/:wave/slips", "surveys/staff/slips-page.tsx"),
          route("surveys/:wave/results", "surveys/results/results-page.tsx"),
          route("surveys/:wave/results.csv", "surveys/results/results-csv.ts"),
          route("surveys/:wave/you-said", "surveys/results/you-said-page.tsx"),
        ]),
      ]),
    ]),
    route("*", "shell/not-found-page.ts"),
  ]),
] satisfies RouteConfig;
