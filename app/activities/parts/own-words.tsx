type Props = {
  id: string;
  label: string;
  isLabelHidden?: boolean;
  /** The id of what says where the words live. */
  describedBy: string;
  words: string;
  onChange: (words: string) => void;
};

/**
 * A box for words that never leave the browser: it has no name and stands in no form. Nor may a browser send them to
 * a spelling service, or put them back for the next child.
 */
export function OwnWords({ id, label, isLabelHidden = false, describedBy, words, onChange }: Props) {
  return (
    <div className="field own-words script-only not-on-paper">
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={describedBy}
        rows={4}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
