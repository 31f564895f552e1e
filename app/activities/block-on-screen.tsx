import type { BlockScreen, OnScreenProps } from "./block-screen.ts";
import { BreatheOnScreen } from "./breathe/breathe-on-screen.tsx";
import { CardsOnScreen } from "./cards/cards-on-screen.tsx";
import { CasesOnScreen } from "./cases/cases-on-screen.tsx";
import { ExitOnScreen } from "./exit/exit-on-screen.tsx";
import { FeelingsOnScreen } from "./feelings/feelings-on-screen.tsx";
import { MatchOnScreen } from "./match/match-on-screen.tsx";
import { NoteOnScreen } from "./note/note-on-screen.tsx";
import { OrderOnScreen } from "./order/order-on-screen.tsx";
import { PlanOnScreen } from "./plan/plan-on-screen.tsx";
import { PollOnScreen, type PhonePoll } from "./poll/poll-on-screen.tsx";
import { QuizOnScreen } from "./quiz/quiz-on-screen.tsx";
import { RoleplayOnScreen } from "./roleplay/roleplay-on-screen.tsx";
import { ScenarioOnScreen } from "./scenario/scenario-on-screen.tsx";
import { SortOnScreen } from "./sort/sort-on-screen.tsx";
import "./activities.css";
import "./on-screen.css";

type Props = Omit<OnScreenProps<never>, "screen"> & {
  screen: BlockScreen;
  renderPhones?: PhonePoll | undefined;
};

/** An activity as a projector shows it: large, for a class that decides together. */
export function BlockOnScreen(props: Props) {
  const { screen, beat } = props;
  return (
    <div
      className="on-screen"
      data-block={screen.block}
      data-kind={screen.kind}
      data-state={beat > 0 ? "answered" : "open"}
    >
      <FormOfKind {...props} />
    </div>
  );
}

function FormOfKind({ screen, renderPhones, ...rest }: Props) {
  switch (screen.kind) {
    case "breathe":
      return <BreatheOnScreen screen={screen} {...rest} />;
    case "cards":
      return <CardsOnScreen screen={screen} {...rest} />;
    case "cases":
      return <CasesOnScreen screen={screen} {...rest} />;
    case "exit":
      return <ExitOnScreen screen={screen} {...rest} />;
    case "feelings":
      return <FeelingsOnScreen screen={screen} {...rest} />;
    case "match":
      return <MatchOnScreen screen={screen} {...rest} />;
    case "note":
      return <NoteOnScreen screen={screen} {...rest} />;
    case "order":
      return <OrderOnScreen screen={screen} {...rest} />;
    case "plan":
      return <PlanOnScreen screen={screen} {...rest} />;
    case "poll":
      return <PollOnScreen screen={screen} renderPhones={renderPhones} {...rest} />;
    case "quiz":
      return <QuizOnScreen screen={screen} {...rest} />;
    case "roleplay":
      return <RoleplayOnScreen screen={screen} {...rest} />;
    case "scenario":
      return <ScenarioOnScreen screen={screen} {...rest} />;
    case "sort":
      return <SortOnScreen screen={screen} {...rest} />;
    default:
      return screen satisfies never;
  }
}
