/** Kind → what pupils and their teacher have of it on paper. */
export { breatheOnPaper as breathe } from "./breathe/breathe-on-paper.tsx";
export { cardsOnPaper as cards } from "./cards/cards-on-paper.tsx";
export { casesOnPaper as cases } from "./cases/cases-on-paper.tsx";
export { exitOnPaper as exit } from "./exit/exit-on-paper.tsx";
export { feelingsOnPaper as feelings } from "./feelings/feelings-on-paper.tsx";
export { matchOnPaper as match } from "./match/match-on-paper.tsx";
export { noteOnPaper as note } from "./note/note-on-paper.tsx";
export { orderOnPaper as order } from "./order/order-on-paper.tsx";
export { planOnPaper as plan } from "./plan/plan-on-paper.tsx";
export { pollOnPaper as poll } from "./poll/poll-on-paper.tsx";
export { quizOnPaper as quiz } from "./quiz/quiz-on-paper.tsx";
export { roleplayOnPaper as roleplay } from "./roleplay/roleplay-on-paper.tsx";
export { scenarioOnPaper as scenario } from "./scenario/scenario-on-paper.tsx";
export { sortOnPaper as sort } from "./sort/sort-on-paper.tsx";
