import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "className"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** An input with its label, hint and error; its id is its name, so that the summary of errors can link to it. */
export function TextField({ name, label, hint, error, ...input }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
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
      <input
        type="text"
        {...input}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
