import type { ReactNode } from "react";
import { PathPicture } from "#app/ui/pictures/path-picture.tsx";
import "./entrance.css";

type Props = { page: "sign-in" | "card" | "class-sign-in"; title: string; children: ReactNode };

/** Where a person says who they are: one thing to do, and a way that leads in. */
export function Entrance({ page, title, children }: Props) {
  return (
    <main data-page={page} className="entrance">
      <title>{`${title} · Senim`}</title>
      <div className="stack">{children}</div>
      <PathPicture />
    </main>
  );
}
