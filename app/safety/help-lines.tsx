import { Icon } from "#app/ui/icon.tsx";
import { helpLines, type HelpLine } from "./help-lines.ts";
import { useSafetyWords } from "./words.ts";
import "./help-lines.css";

/** Numbers that can be called, each with when to call it. */
export function HelpLines({ lines = helpLines }: { lines?: readonly HelpLine[] }) {
  const text = useSafetyWords();
  return (
    <ul className="help-lines">
      {lines.map(({ number, hours, isFree }) => (
        <li key={number}>
          <a className="help-line" href={`tel:${number}`}>
            <span className="help-line-number">
              <Icon name="phone" />
              {number}
            </span>{" "}
            <span className="help-line-text">
              <strong>{text.helpLines[number].when}</strong>{" "}
              <span>
                {[text.helpLines[number].name, hours === "always" && text.allDay, isFree && text.free]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
