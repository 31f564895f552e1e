import { useActivityWords } from "./words.ts";

/** Where the words live, for how long, and who reads them. On paper and without JavaScript: whose sheet it is. */
export function StaysHere({ id }: { id: string }) {
  const text = useActivityWords();
  return (
    <>
      <p id={id} className="soft script-only not-on-paper">
        {text.nobodyReads} {text.staysInThisTab}
      </p>
      <p className="soft no-script-only on-paper-too">{text.onOwnPaper}</p>
    </>
  );
}
