import { Link } from "react-router";
import { useMessages } from "#app/i18n/messages.ts";
import "./page-footer.css";

export function PageFooter() {
  const { shell } = useMessages();
  const home = `/${shell.language}`;
  return (
    <footer className="page-footer no-print">
      <p>{shell.inOneSentence}</p>
      <ul>
        <li>
          <Link to={`${home}#about`}>{shell.about}</Link>
        </li>
        <li>
          <Link to={`${home}/privacy`}>{shell.privacy}</Link>
        </li>
        <li>
          <Link to={`${home}/help`}>{shell.whereToFindHelp}</Link>
        </li>
      </ul>
    </footer>
  );
}
