import { Link, NavLink } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import { QuickExit } from "#app/safety/quick-exit.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Shanyrak } from "#app/ui/shanyrak.tsx";
import { Account } from "./account.tsx";
import type { Frame } from "./frame.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { listDestinations } from "./navigation.ts";
import "./page-header.css";

/** Help and quick exit come right after the mark, so that the keyboard is with them soon on every page. */
export function PageHeader({ frame: { viewer, neutralSite } }: { frame: Frame }) {
  const shell = useFrameWords();
  const home = `/${shell.language}`;
  return (
    <header className="page-header no-print">
      <div className="page-bar">
        <Link to={home} className="page-mark" aria-label={shell.toHome}>
          <Shanyrak />
          <span>Senim</span>
        </Link>
        <div className="page-exits">
          <LinkButton to={`${home}/help`} kind="sun">
            {shell.help}
          </LinkButton>
          <QuickExit neutralSite={neutralSite} />
        </div>
      </div>
      <div className="page-ways" data-signed-in={viewer ? true : undefined}>
        <nav className="page-nav" aria-label={shell.menu}>
          {listDestinations(viewer?.roles).map((destination) => (
            <NavLink key={destination} to={`${home}/${destination}`}>
              {shell.destinations[destination]}
            </NavLink>
          ))}
        </nav>
        {viewer && <Account givenName={viewer.givenName} />}
        <LanguageSwitch />
      </div>
    </header>
  );
}
