import { redirect, redirectDocument } from "react-router";
import { languageContext } from "#app/request-context.ts";
import { signInAddress } from "./sign-in-address.server.ts";
import { signOut } from "./sign-out.server.ts";
import type { Route } from "./+types/sign-out-action.ts";

/** `everywhere=yes` ends the account's sessions on all devices. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const headers = await signOut(context, form.get("everywhere") === "yes");
  return redirectDocument(signInAddress(request, context.get(languageContext)), { status: 303, headers });
}

/** Only a post signs out: a link or a picture on another page must not. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(languageContext)}`);
}
