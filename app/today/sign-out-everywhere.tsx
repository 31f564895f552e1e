import { usePageMessages } from "#app/i18n/messages.ts";
import { Button } from "#app/ui/button.tsx";

/** For whoever forgot to sign out somewhere. A whole page load, like every way out. */
export function SignOutEverywhere({ lang }: { lang: string }) {
  const { today: text } = usePageMessages();
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
