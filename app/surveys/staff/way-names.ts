import type { TypedValues } from "#app/forms/field-errors.ts";

/** What a form's field for one card or password is called, before its name. */
export const shown = "shown ";
export const ticked = "ticked ";

/** The cards and passwords whose fields a form has brought. */
export function namesAfter(prefix: typeof shown | typeof ticked, fields: TypedValues): Set<string> {
  return new Set(
    Object.keys(fields).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}
