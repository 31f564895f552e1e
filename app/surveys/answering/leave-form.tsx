import type { Ref } from "react";
import { Button, type ButtonKind } from "#app/ui/button.tsx";

type Props = { children: string; kind?: ButtonKind; onLeave?: () => void; ref?: Ref<HTMLFormElement> };

/** Signs out whoever is signed in and shows the survey's address to the next person. A whole page load, so that nothing stays in memory. */
export function LeaveForm({ children, kind, onLeave, ref }: Props) {
  return (
    <form method="post" ref={ref} onSubmit={onLeave}>
      <input type="hidden" name="leave" value="yes" />
      <Button kind={kind}>{children}</Button>
    </form>
  );
}
