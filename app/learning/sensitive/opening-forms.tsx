import { Form, useSearchParams } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { isJustProlonged } from "./just-prolonged.ts";
import type { ShownOpening } from "./show-openings.server.ts";
import { useOpenLessonWords } from "./words.ts";

type Props = {
  opening: Pick<ShownOpening, "classId" | "lesson" | "title" | "className" | "until" | "isOwn">;
  lang: string;
  /** The page to come back to. */
  from: "class" | "today" | "opening";
};

/** Until when it is open, and one press each: its teacher goes on with it, or it is closed now. */
export function OpeningForms({ opening, lang, from }: Props) {
  const text = useOpenLessonWords();
  const { classId, lesson, title, className, until, isOwn } = opening;
  const [asked] = useSearchParams();
  const deeds = isOwn ? (["prolong", "close"] as const) : (["close"] as const);
  return (
    <>
      <p role="status">
        {isOwn && isJustProlonged(asked, classId, lesson) && `${text.prolonged} `}
        <strong>{until}</strong>
      </p>
      <Form
        method="post"
        action={`/${lang}/classes/${classId}/open-lesson/${lesson}`}
        className="buttons opening-forms"
        preventScrollReset
      >
        <input type="hidden" name="from" value={from} />
        {deeds.map((deed) => (
          <Button
            key={deed}
            kind="plain"
            size="small"
            name="do"
            value={deed}
            aria-label={text.deedOn(text[deed], title, className)}
          >
            {text[deed]}
          </Button>
        ))}
      </Form>
    </>
  );
}
