import { Link } from "react-router";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnClass } from "./list-own-classes.server.ts";
import type { HardTopicWords } from "./words.server.ts";

/** For a teacher who reads to prepare: the way to open the lesson for a class, or to close it again. */
export function SensitiveClasses({
  classes,
  text,
}: {
  classes: readonly OwnClass[];
  text: HardTopicWords["forStaff"];
}) {
  if (classes.length === 0) return null;
  return (
    <Notice tone="sun" title={text.title}>
      <ul>
        {classes.map(({ name, address, isOpen }) => (
          <li key={address}>
            {name}: <Link to={address}>{isOpen ? text.open : text.closed}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
