/** Kind → how a projector shows it. */
export { breatheOnScreen as breathe } from "./breathe/breathe-on-screen.tsx";
export { cardsOnScreen as cards } from "./cards/cards-on-screen.tsx";
export { casesOnScreen as cases } from "./cases/cases-on-screen.tsx";
export { exitOnScreen as exit } from "./exit/exit-on-screen.tsx";
export { feelingsOnScreen as feelings } from "./feelings/feelings-on-screen.tsx";
export { matchOnScreen as match } from "./match/match-on-screen.tsx";
export { noteOnScreen as note } from "./note/note-on-screen.tsx";
export { orderOnScreen as order } from "./order/order-on-screen.tsx";
export { planOnScreen as plan } from "./plan/plan-on-screen.tsx";
export { pollOnScreen as poll } from "./poll/poll-on-screen.tsx";
export { quizOnScreen as quiz } from "./quiz/quiz-on-screen.tsx";
export { roleplayOnScreen as roleplay } from "./roleplay/roleplay-on-screen.tsx";
export { scenarioOnScreen as scenario } from "./scenario/scenario-on-screen.tsx";
export { sortOnScreen as sort } from "./sort/sort-on-screen.tsx";
