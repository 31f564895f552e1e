import { Link } from "react-router";
import { useFrameWords } from "#app/i18n/words.ts";
import "./page-footer.css";

export function PageFooter() {
  const shell = useFrameWords();
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
