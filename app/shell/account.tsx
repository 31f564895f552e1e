import { useFrameWords } from "#app/i18n/words.ts";

/** Who is signed in here, and the way out of the account. A whole page load, so that nothing of it stays in memory. */
export function Account({ givenName }: { givenName: string }) {
  const shell = useFrameWords();
  return (
    <form method="post" action={`/${shell.language}/sign-out`} className="page-account">
      <span className="page-account-name">{givenName}</span>
      <button className="button" data-kind="quiet" data-size="small">
        {shell.signOut}
      </button>
    </form>
  );
}
