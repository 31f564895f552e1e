import { Notice } from "#app/ui/notice.tsx";
import type { ShownSpraying } from "./show-spraying.server.ts";
import { useTodayWords } from "./words.ts";

type Props = { spraying: ShownSpraying; isOperator: boolean };

/** Somebody tried one password on many names of the school. */
export function SprayingToday({ spraying: { day, names, opened }, isOperator }: Props) {
  const text = useTodayWords();
  return (
    <Notice tone="sun" role="alert" title={text.spraying}>
      <p>{text.sprayingText(day, names)}</p>
      {opened > 0 && <p>{text.sprayingOpened(opened)}</p>}
      <p>{isOperator ? text.sprayingAdviceOperator : text.sprayingAdvice}</p>
    </Notice>
  );
}
