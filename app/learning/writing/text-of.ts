import type { Html } from "#app/learning/courses/lesson.ts";

/** Each paragraph, item and heading on a line of its own. */
export function textOf(html: Html): string {
  const lines = html.replaceAll(/\s+/g, " ").replaceAll(/<\/(?:p|li|h3|blockquote)>|<br\/?>/g, "\n");
  return lines
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
