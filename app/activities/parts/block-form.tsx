import type { FormEvent, ReactNode } from "react";

type Props = { id: string; onSubmit: (form: FormData) => void; children: ReactNode };

/** Without JavaScript the answer goes by form post, and the page comes back at this block. */
export function BlockForm({ id, onSubmit, children }: Props) {
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    onSubmit(new FormData(event.currentTarget, submitter));
  }
  return (
    <form method="post" action={`#block-${id}`} onSubmit={handleSubmit} autoComplete="off">
      <input type="hidden" name="block" value={id} />
      {children}
    </form>
  );
}
