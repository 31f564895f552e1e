/** Kind → how an author writes it. */
export { breatheSource as breathe } from "./breathe/breathe-source.ts";
export { cardsSource as cards } from "./cards/cards-source.ts";
export { casesSource as cases } from "./cases/cases-source.ts";
export { exitSource as exit } from "./exit/exit-source.ts";
export { feelingsSource as feelings } from "./feelings/feelings-source.ts";
export { matchSource as match } from "./match/match-source.ts";
export { noteSource as note } from "./note/note-source.ts";
export { orderSource as order } from "./order/order-source.ts";
export { planSource as plan } from "./plan/plan-source.ts";
export { pollSource as poll } from "./poll/poll-source.ts";
export { quizSource as quiz } from "./quiz/quiz-source.ts";
export { roleplaySource as roleplay } from "./roleplay/roleplay-source.ts";
export { scenarioSource as scenario } from "./scenario/scenario-source.ts";
export { sortSource as sort } from "./sort/sort-source.ts";
