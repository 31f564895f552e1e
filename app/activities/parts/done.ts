/** The answer of a block that only says that it was done. */
export type Done = { done: true };

export function readDone(value: unknown): Done | undefined {
  return isRecord(value) && value.done === true ? { done: true } : undefined;
}

/** Whatever is answered finishes such a block. */
export function always(): boolean {
  return true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A form field's text; a file sent in its place is no text. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
