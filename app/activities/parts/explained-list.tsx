import { Prose } from "./prose.tsx";

type Entry = { id: string; says: string; html: string };

/** A title, and under it what each thing is and why. */
export function ExplainedList({
  title,
  entries,
  isOrdered,
}: {
  title: string;
  entries: readonly Entry[];
  isOrdered?: boolean;
}) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <section className="block-key">
      <h3>{title}</h3>
      <List>
        {entries.map(({ id, says, html }) => (
          <li key={id}>
            <b>{says}</b>
            <Prose html={html} />
          </li>
        ))}
      </List>
    </section>
  );
}
