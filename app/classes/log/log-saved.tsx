import { useEffect, useRef } from "react";
import { usePageMessages } from "#app/i18n/messages.ts";
import type { Helper } from "#app/schools/helper.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { WhatToDoNow } from "./what-to-do-now.tsx";

type Props = {
  saved: { saved: string; helpers: readonly Helper[] | null };
  address: string;
};

/** `helpers` are there when the teacher worries about a child: then that comes first, and the rest can wait. */
export function LogSaved({ saved: { saved, helpers }, address }: Props) {
  const { log: text } = usePageMessages();
  const place = useRef<HTMLDivElement>(null);
  // The form is gone from under the keyboard: go on reading here.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, []);
  return (
    <div className="stack" data-gap="large" tabIndex={-1} ref={place}>
      {helpers && <WhatToDoNow helpers={helpers} />}
      <Notice tone="leaf" title={text.saved.title}>
        <p>{saved}</p>
      </Notice>
      <p>
        <LinkButton kind={helpers ? "plain" : "strong"} to={address}>
          {text.saved.toClass}
        </LinkButton>
      </p>
    </div>
  );
}
