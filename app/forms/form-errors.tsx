import { useEffect, useRef } from "react";
import type { FieldErrors } from "./field-errors.ts";

/** What is wrong with a form, above it, with a link to each field; it takes the focus, so that it is heard. */
export function FormErrors({ heading, errors }: { heading: string; errors: FieldErrors | undefined }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors) summary.current?.focus();
  }, [errors]);
  if (!errors) return null;
  const { form, ...fields } = errors;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{heading}</h2>
      {form && <p>{form}</p>}
      {Object.keys(fields).length > 0 && (
        <ul>
          {Object.entries(fields).map(([name, message]) => (
            <li key={name}>
              <a href={`#${name}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
