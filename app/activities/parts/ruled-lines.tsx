/** Empty lines to write on with a pen. */
export function RuledLines({ count }: { count: number }) {
  return (
    <div className="ruled-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
