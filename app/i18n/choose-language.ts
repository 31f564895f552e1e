import { redirect } from "react-router";
import { viewerContext } from "#app/request-context.ts";
import { preferredLanguage } from "./preferred-language.ts";
import type { Route } from "./+types/choose-language.ts";

export function loader({ request, context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  const language = viewer?.language ?? preferredLanguage(request.headers);
  return redirect(`/${language}`, { headers: { vary: "Accept-Language, Cookie" } });
}
