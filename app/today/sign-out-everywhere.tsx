import { Button } from "#app/ui/button.tsx";
import { useTodayWords } from "./words.ts";

/** For whoever forgot to sign out somewhere. A whole page load, like every way out. */
export function SignOutEverywhere({ lang }: { lang: string }) {
  const text = useTodayWords();
  return (
    <details className="sign-out-everywhere">
      <summary className="soft small">{text.signOutEverywhere}</summary>
      <form method="post" action={`/${lang}/sign-out`} className="stack" data-gap="small">
        <p className="small">{text.signOutEverywhereText}</p>
        <p>
          <Button kind="plain" size="small" name="everywhere" value="yes">
            {text.signOutEverywhere}
          </Button>
        </p>
      </form>
    </details>
  );
}
