import { lazy, Suspense, type ComponentType } from "react";
import type { ErrorResponse } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { kindOfError } from "./error-kind.ts";
import { useFrame } from "./frame.ts";
import "./error-page.css";

/** Every page carries this one for the worst case, so the picture is fetched only then; without a line there is none. */
const PathPicture = lazy<ComponentType>(() =>
  import("#app/ui/pictures/path-picture.tsx").then(
    (module) => ({ default: module.PathPicture }),
    () => ({ default: () => null }),
  ),
);

/** What went wrong in plain words, and the way home. */
export function ErrorPage({ error }: { error: unknown }) {
  const shell = useFrameWords();
  const { frame } = useFrame();
  const kind = kindOfError(error, typeof document === "undefined" || navigator.onLine);
  const { title, text } = shell.errors[kind];
  // The server's own page, from its pen alone (see server-resending.ts): what was typed is in it.
  const ownPage = String((error as Partial<ErrorResponse> | undefined)?.data);
  if (kind === "broken" && ownPage.startsWith("<main"))
    return <div dangerouslySetInnerHTML={{ __html: ownPage }} />;
  return (
    <main data-page="error" data-error={kind} className="error-page">
      <title>{`${title} · Senim`}</title>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <p className="buttons">
          {kind === "signedOut" && (
            <LinkButton to={`/${shell.language}/sign-in`}>{shell.errors.signIn}</LinkButton>
          )}
          <LinkButton to={`/${shell.language}`} kind={kind === "signedOut" ? "plain" : "strong"}>
            {shell.errors.toHome}
          </LinkButton>
        </p>
        {/* Only what the log holds too: a page that is not there is no fault. */}
        {kind === "broken" && frame.requestId && (
          <p className="soft small">
            {shell.errors.reference}: <code>{frame.requestId}</code>
          </p>
        )}
      </div>
      <Suspense>
        <PathPicture />
      </Suspense>
    </main>
  );
}
