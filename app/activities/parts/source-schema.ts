import { z } from "zod";

export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "an id is small latin letters, digits and hyphens");
export const text = z.string().trim().min(1, "may not be empty");
export const html = z.string().min(1, "needs some text between its tags");

/** An array of things with ids, each id once. */
export function listOf<Item extends z.ZodType<{ id: string }>>(item: Item, least: number, most: number) {
  return z
    .array(item)
    .min(least, `needs at least ${least}`)
    .max(most, `has more than ${most}`)
    .superRefine((items, context) => {
      const ids = items.map((one) => one.id);
      ids.forEach((one, index) => {
        if (ids.indexOf(one) < index) {
          context.addIssue({ code: "custom", path: [index], message: `the id "${one}" stands twice` });
        }
      });
    });
}

/** What stands exactly once in its element, under no id. */
export function theOnly(element: string) {
  return z.string(`needs exactly one <${element}>`).min(1, `<${element}> says nothing`);
}

/** Two that read the same could not be told apart. */
export function differIn<Item>(list: string, word: keyof Item & string) {
  return (items: Item[], context: z.core.$RefinementCtx) => {
    const words = items.map((item) => item[word]);
    words.forEach((one, index) => {
      if (words.indexOf(one) < index)
        context.addIssue({
          code: "custom",
          path: [index],
          message: `“${String(one)}” stands twice in ${list}`,
        });
    });
  };
}
