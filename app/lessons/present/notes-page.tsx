import { loadPresentation } from "./load-presentation.server.ts";
import { NotesWindow } from "./notes-window.tsx";
import type { Route } from "./+types/notes-page.ts";

/** The teacher's window: the notes of each step, and the same presentation to move both windows by. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { document, presentation } = await loadPresentation({ request, params, context });
  return { presentation, notes: document.steps.map((step) => step.notes) };
}

export default function NotesPage({ loaderData, params }: Route.ComponentProps) {
  const { presentation, notes } = loaderData;
  return <NotesWindow key={`${params.lang} ${params.lesson}`} presented={presentation} notes={notes} />;
}
