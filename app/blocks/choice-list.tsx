type Props = {
  name: string;
  legend: string;
  options: readonly { id: string; says: string }[];
  chosen: string | undefined;
  onChoose?: (id: string) => void;
  isLocked?: boolean;
  /** Marks the right option once it may be known, in words and not in colour alone. */
  mark?: { id: string; label: string };
};

/** One question with its options as large radios. */
export function ChoiceList({ name, legend, options, chosen, onChoose, isLocked = false, mark }: Props) {
  return (
    <fieldset className="choices" disabled={isLocked}>
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
            onChange={onChoose && (() => onChoose(id))}
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
