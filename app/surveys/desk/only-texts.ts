/** Messages without those that are functions: what a loader can hand to its page. */
export type Texts<Messages> = Messages extends string | readonly unknown[]
  ? Messages
  : {
      [Key in keyof Messages as Messages[Key] extends (...values: never[]) => string ? never : Key]: Texts<
        Messages[Key]
      >;
    };

export function onlyTexts<Messages extends object>(messages: Messages): Texts<Messages> {
  if (Array.isArray(messages)) return messages as unknown as Texts<Messages>;
  const entries = Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "function") return [];
    return [[key, typeof value === "object" && value !== null ? onlyTexts(value) : value] as const];
  });
  return Object.fromEntries(entries) as Texts<Messages>;
}
