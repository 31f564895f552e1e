import { Presenter } from "./presenter.tsx";
import { loadPresentation } from "./load-presentation.server.ts";
import type { Route } from "./+types/present-page.ts";

/** The screen for the class. The teacher's notes are not in its data; the notes window has them. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { presentation } = await loadPresentation({ request, params, context });
  return presentation;
}

export default function PresentPage({ loaderData, params }: Route.ComponentProps) {
  return <Presenter key={`${params.lang} ${params.lesson}`} presented={loaderData} />;
}
