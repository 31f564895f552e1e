export type Tone = "kok" | "sun" | "plum" | "leaf" | "rose";

/** A course's own colour: grades 1–4 sun, 5–8 sky, 9–11 plum, parents leaf; training has none. */
export function toneOfCourse(course: string): Tone | undefined {
  const tones: Record<string, Tone> = { a: "sun", b: "kok", c: "plum", parents: "leaf" };
  return tones[course];
}
