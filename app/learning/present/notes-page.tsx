import { env } from "#app/env.server.ts";
import { loadPresentation } from "./load-presentation.server.ts";
import { NotesWindow } from "./notes-window.tsx";
import { useSessionEnd } from "./use-session-end.ts";
import type { Route } from "./+types/notes-page.ts";

/** The teacher's window: the notes of each step, and the same presentation to move both windows by. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { document, presentation } = await loadPresentation({ request, params, context });
  const notes = document.steps.map((step) => step.notes);
  return { presentation, notes, neutralSite: env.neutralSite };
}

export default function NotesPage({ loaderData, params }: Route.ComponentProps) {
  const { presentation, notes, neutralSite } = loaderData;
  useSessionEnd({ signIn: `/${params.lang}/sign-in`, neutralSite });
  return <NotesWindow key={`${params.lang} ${params.lesson}`} presented={presentation} notes={notes} />;
}
