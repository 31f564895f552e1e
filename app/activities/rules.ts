/** Kind → rule. What an activity is and which answers fit it; a page that asks never brings this along. */
export { breatheRule as breathe } from "./breathe/breathe.ts";
export { cardsRule as cards } from "./cards/cards.ts";
export { casesRule as cases } from "./cases/cases.ts";
export { exitRule as exit } from "./exit/exit.ts";
export { feelingsRule as feelings } from "./feelings/feelings.ts";
export { matchRule as match } from "./match/match.ts";
export { noteRule as note } from "./note/note.ts";
export { orderRule as order } from "./order/order.ts";
export { planRule as plan } from "./plan/plan.ts";
export { pollRule as poll } from "./poll/poll.ts";
export { quizRule as quiz } from "./quiz/quiz.ts";
export { roleplayRule as roleplay } from "./roleplay/roleplay.ts";
export { scenarioRule as scenario } from "./scenario/scenario.ts";
export { sortRule as sort } from "./sort/sort.ts";
