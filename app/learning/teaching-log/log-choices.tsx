type Props = {
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; says: string }[];
  chosen: string | undefined;
  error: string | undefined;
};

/** One choice of a few, each in words. */
export function LogChoices({ name, legend, hint, options, chosen, error }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="panel" id={name} aria-describedby={described || undefined}>
      <legend>
        <h2>{legend}</h2>
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="log-choices">
        {options.map(({ value, says }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{says}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
