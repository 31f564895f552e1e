/** What is wrong, by field; `form` is for what concerns no single field. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

/** What was typed, by field, to show again. */
export type TypedValues = Readonly<Partial<Record<string, string>>>;
