import type { FieldErrors } from "#app/forms/field-errors.ts";
import { useAssignmentWords } from "./words.ts";

export type LessonOption = { id: string; label: string; isBooster: boolean };

type Props = {
  lessons: readonly LessonOption[];
  chosen: string;
  errors: FieldErrors | undefined;
};

/** Which lesson; boosters stand below the lessons that they refresh. */
export function LessonField({ lessons, chosen, errors }: Props) {
  const text = useAssignmentWords();
  const groups = [
    { label: text.lessons, options: lessons.filter(({ isBooster }) => !isBooster) },
    { label: text.boosters, options: lessons.filter(({ isBooster }) => isBooster) },
  ];
  const error = errors?.lesson;
  return (
    <div className="field">
      <label htmlFor="lesson">{text.lesson}</label>
      {error && (
        <p className="field-error" id="lesson-error">
          {error}
        </p>
      )}
      <select
        id="lesson"
        name="lesson"
        defaultValue={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && "lesson-error"}
      >
        <option value="">{text.chooseLesson}</option>
        {groups.map(
          ({ label, options }) =>
            options.length > 0 && (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </div>
  );
}
