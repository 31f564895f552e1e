import type { SyntheticEvent } from "react";
import { Button, type ButtonKind } from "#app/ui/button.tsx";
import type { PollDeed } from "./use-class-poll.ts";

type Props = {
  address: string;
  deed: PollDeed;
  label: string;
  kind?: ButtonKind;
  onDo: (deed: PollDeed) => Promise<void>;
};

/** Without JavaScript a post like any other. */
export function PollDeedForm({ address, deed, label, kind, onDo }: Props) {
  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    void onDo(deed);
  }
  return (
    <form method="post" action={address} onSubmit={handleSubmit} className="no-print">
      <Button name="do" value={deed} kind={kind}>
        {label}
      </Button>
    </form>
  );
}
