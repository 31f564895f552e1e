import { Link } from "react-router";
import type { ShownModule } from "./show-missing-modules.server.ts";

/** Modules that are still to be completed, each with the way to it; `notThere` is said of one that the school’s courses lack. */
export function MissingModules({ missing, notThere }: { missing: readonly ShownModule[]; notThere: string }) {
  return (
    <ul>
      {missing.map(({ code, title, address }) => (
        <li key={code}>
          {address ? <Link to={address}>{`${code}. ${title}`}</Link> : `${code}: ${notThere}`}
        </li>
      ))}
    </ul>
  );
}
