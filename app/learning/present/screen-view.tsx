import type { OnScreenProps } from "#app/activities/parts/on-screen.ts";
import { BlockOnScreen } from "#app/activities/block-on-screen.tsx";
import { Prose } from "#app/activities/parts/prose.tsx";
import { useBlockWords } from "#app/activities/parts/words.ts";
import { HelpLines } from "#app/safety/help-lines.tsx";
import { LawNote } from "#app/learning/lessons/law-note.tsx";
import { LessonPart } from "#app/learning/lessons/lesson-part.tsx";
import { CoverScreen } from "./cover-screen.tsx";
import type { PresentedLesson } from "./load-presentation.server.ts";
import { OpeningScreen } from "./opening-screen.tsx";
import type { Screen } from "./screen.ts";
import { usePresentWords } from "./words.ts";

type Props = OnScreenProps<Screen> & {
  presented: PresentedLesson;
};

/** One screen, below the title of its step. */
export function ScreenView({ presented, screen, ...activity }: Props) {
  const { content } = screen;
  const { lesson, opening, steps } = presented;
  if (content.kind === "cover") return <CoverScreen lesson={lesson} says={opening?.says ?? lesson.goal} />;
  if (content.kind === "opening") return opening && <OpeningScreen opening={opening} />;
  return (
    <>
      <h1 className="stage-title">{steps[screen.step]?.title}</h1>
      <div className="stage-body">
        {screen.lead && <p className="stage-lead">{screen.lead}</p>}
        <ContentView content={content} {...activity} />
      </div>
    </>
  );
}

type ContentProps = Omit<Props, "presented" | "screen"> & {
  content: Exclude<Screen["content"], { kind: "cover" | "opening" }>;
};

function ContentView({ content, ...activity }: ContentProps) {
  const { helperRoles, yourHelpers } = useBlockWords();
  const text = usePresentWords();
  switch (content.kind) {
    case "prose":
      return <Prose html={content.html} />;
    case "remember":
      return <LessonPart part={content} />;
    case "law":
      return <LawNote law={content} />;
    case "people":
      return (
        <>
          <h2>{yourHelpers}</h2>
          <ul className="stage-people">
            {content.people.map(({ role, givenName, familyName }) => (
              <li key={`${role} ${familyName} ${givenName}`}>
                <strong>
                  {givenName} {familyName}
                </strong>{" "}
                {helperRoles[role]}
              </li>
            ))}
          </ul>
        </>
      );
    case "lines":
      return (
        <>
          <h2>{text.call}</h2>
          <HelpLines />
        </>
      );
    case "block":
      return <BlockOnScreen screen={content.block} {...activity} />;
    default:
      return content satisfies never;
  }
}
