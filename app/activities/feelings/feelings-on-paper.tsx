import type { OnPaper } from "#app/activities/parts/on-paper.ts";
import { OptionList } from "#app/activities/parts/option-list.tsx";
import type { Feelings } from "./feelings.ts";

/** Feelings are written down nowhere, so nothing is handed out. */
export const feelingsOnPaper = {
  InLesson: ({ block }) => <OptionList title={block.prompt} options={block.levels} />,
} satisfies OnPaper<Feelings, Feelings>;
