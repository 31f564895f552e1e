import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import type { Tone } from "./tone.ts";

/** A quiet box that holds one thing. */
export function Panel({ tone, children, id }: { tone?: Tone; children: ReactNode; id?: string }) {
  return (
    <section className="panel" data-tone={tone} id={id}>
      {children}
    </section>
  );
}

type CardProps = { title: string; to?: To; heading?: "h2" | "h3"; tag?: ReactNode; children?: ReactNode };

/** A card that can be pressed anywhere when it leads somewhere; its link is named by the title alone. */
export function Card({ title, to, heading: Heading = "h3", tag, children }: CardProps) {
  return (
    <article className="card">
      {tag}
      <Heading>
        {to ? (
          <Link className="card-link" to={to}>
            {title}
          </Link>
        ) : (
          title
        )}
      </Heading>
      {children}
    </article>
  );
}
