import { view as exit } from "./exit/exit-alone.tsx";
import { view as feelings } from "./feelings/feelings-alone.tsx";
import { view as quiz } from "./quiz/quiz-alone.tsx";
import { view as roleplay } from "./roleplay/roleplay-alone.tsx";
import { view as scenario } from "./scenario/scenario-alone.tsx";
import { view as sort } from "./sort/sort-alone.tsx";

/** Kind → view, of what so many lessons have that it comes with the page of each. */
export const viewsAtOnce = { exit, feelings, quiz, roleplay, scenario, sort };
