import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Helper } from "#app/school/classes/helper.ts";
import type { ShownModule } from "#app/learning/sensitive/show-missing-modules.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { WhatToDoNow } from "./what-to-do-now.tsx";
import { WithoutOpening } from "./without-opening.tsx";
import { useLogWords } from "./words.ts";

type Props = {
  saved: {
    saved: string;
    /** The lesson, where not all were there. */
    missed: { lesson: string; isSensitive: boolean } | null;
    /** Of a lesson that was taught without opening: what its teacher still has to complete. */
    missing: readonly ShownModule[] | null;
    helpers: readonly Helper[] | null;
  };
  address: string;
};

/** `helpers` are there when the teacher worries about a child: then that comes first, and the rest can wait. */
export function LogSaved({ saved: { saved, missed, missing, helpers }, address }: Props) {
  const text = useLogWords();
  const place = useRef<HTMLDivElement>(null);
  // The form is gone from under the keyboard: go on reading here.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, []);
  return (
    <div className="stack" data-gap="large" tabIndex={-1} ref={place}>
      {helpers && <WhatToDoNow helpers={helpers} />}
      {missing && <WithoutOpening missing={missing} address={address} opened={null} />}
      <Notice tone="leaf" title={text.saved.title}>
        <p>{saved}</p>
      </Notice>
      {missed?.isSensitive && <p>{text.saved.missedHard}</p>}
      {missed && !missed.isSensitive && (
        <p>
          {text.saved.missed}{" "}
          <Link to={`${address}/assign?lesson=${missed.lesson}&to=pupils`}>{text.saved.give}</Link>
        </p>
      )}
      <p>
        <LinkButton kind={helpers ? "plain" : "strong"} to={address}>
          {text.saved.toClass}
        </LinkButton>
      </p>
    </div>
  );
}
