import type { Cohort } from "../waves/cohort.ts";

type Props = {
  name: string;
  label: string;
  error: string | undefined;
  typed: string | undefined;
  cohorts: readonly { cohort: Cohort; label: string }[];
};

export function CohortField({ name, label, error, typed, cohorts }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <select
        id={name}
        name={name}
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${name}-error`}
      >
        {cohorts.map(({ cohort, label: says }) => (
          <option key={cohort} value={cohort}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
