import type { KeyboardEvent } from "react";

type Props = {
  name: string;
  legend: string;
  options: readonly { id: string; says: string }[];
  chosen: string | undefined;
  onChoose?: (id: string) => void;
  isLocked?: boolean;
  /** What is chosen stands at once: arrow keys then go from one to the next, and Space or Enter chooses. */
  isFinal?: boolean;
  /** Kept nowhere: not even paper shows what was chosen. */
  isSilent?: boolean;
  /** Marks the right option once it may be known, in words and not in colour alone. */
  mark?: { id: string; label: string };
};

/** One question with its options as large radios. */
export function ChoiceList({
  name,
  legend,
  options,
  chosen,
  onChoose,
  isLocked = false,
  isFinal = false,
  isSilent = false,
  mark,
}: Props) {
  return (
    <fieldset className="choices" data-silent={isSilent || undefined}>
      <legend>{legend}</legend>
      {options.map(({ id, says }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name={name}
            value={id}
            // A browser that fills in the last child's choice after a reload would show it to the next.
            autoComplete="off"
            defaultChecked={chosen === id}
            // Never the chosen one: it would lose the focus, and a form sent without JavaScript would leave it out.
            disabled={isLocked && chosen !== id}
            onChange={onChoose && (() => onChoose(id))}
            onKeyDown={isFinal ? goOrChoose : undefined}
          />
          <span>
            {says}
            {mark?.id === id && <em className="choice-mark">{mark.label}</em>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function goOrChoose(event: KeyboardEvent<HTMLInputElement>): void {
  const step = steps[event.key];
  if (step === undefined && event.key !== "Enter") return;
  event.preventDefault();
  const radio = event.currentTarget;
  if (step === undefined) return radio.click();
  const all = [...(radio.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input:enabled") ?? [])];
  all.at((all.indexOf(radio) + step) % all.length)?.focus();
}
