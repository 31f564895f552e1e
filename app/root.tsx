import type { ReactNode } from "react";
import { Links, Outlet, Scripts, ScrollRestoration } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import { readSession } from "./accounts/session-middleware.server.ts";
import { UnsentAnswers } from "./learning/progress/unsent-answers.tsx";
import { beginRequest, keepLanguage } from "./request-middleware.server.ts";
import { ErrorPage } from "./shell/error-page.tsx";
import { FirstFrameData } from "./shell/first-frame-data.tsx";
import { frameOf } from "./shell/frame.server.ts";
import { PageFrame } from "./shell/page-frame.tsx";
import type { Route } from "./+types/root.ts";
import "./ui/ui.css";

/** The nonce this document came with, so that its links are the same when the browser takes them over. */
const nonce =
  typeof document === "undefined" ? undefined : document.querySelector<HTMLElement>("[nonce]")?.nonce;

export const middleware: Route.MiddlewareFunction[] = [beginRequest, readSession, keepLanguage];

export function loader({ context }: Route.LoaderArgs) {
  return frameOf(context);
}

/** The language is that of the messages, so that the two cannot differ even where the address names none. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useFrameWords();
  return (
    <html lang={shell.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a242b" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links nonce={nonce} />
      </head>
      <body>
        <PageFrame>{children}</PageFrame>
        <FirstFrameData />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root({ loaderData: { viewer } }: Route.ComponentProps) {
  return (
    <>
      <Outlet />
      {viewer && <UnsentAnswers learner={viewer.id} />}
    </>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
