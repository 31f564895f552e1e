import { Prose } from "./prose.tsx";

type Props = { title: string; options: readonly { id: string; says: string; html?: string }[] };

/** A question with what can be chosen, to be read. */
export function OptionList({ title, options }: Props) {
  return (
    <section className="block-key">
      <h4>{title}</h4>
      <ul>
        {options.map(({ id, says, html }) => (
          <li key={id}>
            {says}
            {html && <Prose html={html} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
