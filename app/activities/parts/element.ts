import type { z } from "zod";

/** A key means the same in every language; sentences and titles are words, and only a sentence is one to be read. */
type Attribute = "key" | "sentence" | "title";

/** An element of a lesson as an author writes it, and what it becomes. */
export type ElementSource = {
  name: string;
  attributes: Readonly<Record<string, Attribute>>;
  /** Whether Markdown stands directly in it: its `html`. */
  hasProse?: boolean;
  /** A list of its block → the elements it is made of, which stand directly in it. */
  lists?: Readonly<Record<string, ElementSource>>;
  /** What it has exactly one of → the element whose Markdown that is. */
  only?: Readonly<Record<string, string>>;
  /** Attribute → what it is called in the block, where that differs. */
  called?: Readonly<Record<string, string>>;
};

/** How an author writes an activity, and what must be true of it then. */
export type ActivitySource<B> = ElementSource & { schema: z.ZodType<B> };
