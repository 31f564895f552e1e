/** Kind → view, of what so many lessons have that it comes with the page of each. */
export { exitView as exit } from "./exit/exit-alone.tsx";
export { feelingsView as feelings } from "./feelings/feelings-alone.tsx";
export { quizView as quiz } from "./quiz/quiz-alone.tsx";
export { roleplayView as roleplay } from "./roleplay/roleplay-alone.tsx";
export { scenarioView as scenario } from "./scenario/scenario-alone.tsx";
export { sortView as sort } from "./sort/sort-alone.tsx";
