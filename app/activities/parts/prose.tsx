/** Ready HTML from the lesson compiler, which lets through prose only. Never give it text that somebody typed. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
