import { data } from "react-router";
import type { z } from "zod";
import type { FieldErrors, TypedValues } from "./field-errors.ts";

type ParsedForm<Values> =
  | { values: Values; errors?: undefined; typed: TypedValues }
  | { values?: undefined; errors: FieldErrors; typed: TypedValues };

/**
 * Reads a posted form by its schema, whose messages are already in the reader's language; the first one of a field
 * counts. `typed` goes back to the page, without the `secret` fields. A body that is no form is a 400.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  secret: readonly string[] = [],
): Promise<ParsedForm<z.output<Schema>>> {
  const fields = await readFields(request);
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
  const result = schema.safeParse(fields);
  if (result.success) return { values: result.data, typed };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { errors, typed };
}

async function readFields(request: Request): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] ??= value;
  return fields;
}
