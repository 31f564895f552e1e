import { useCallback, useEffect, useRef, useState } from "react";

/** As the server has it, with the end on this computer's own clock; null where the lesson is closed. */
type Known = { says: string; isOwn: boolean; endsAt: number | null };
type Deed = "prolong" | "close";

/** A lesson lasts 40 minutes and its opening more than twice as long: told so seldom, it is still told often. */
const seldom = 60_000;

/**
 * How long the lesson is still open for the class that it is shown to. Moves tell the server that its teacher goes on.
 * Never throws: a presenter goes on without a connection, and then says so. Nothing is told later by itself: by then
 * nobody may be teaching.
 */
export function useOpening(address: string | null) {
  const [known, setKnown] = useState<Known>();
  const [isLost, setLost] = useState(false);
  const toldAt = useRef(-Infinity);

  const ask = useCallback(
    async (deed?: Deed) => {
      if (!address) return;
      if (deed) toldAt.current = performance.now();
      const answer = await fetchState(address, deed);
      setLost(!answer);
      if (answer) setKnown(answer);
    },
    [address],
  );
  useEffect(() => {
    const soon = setTimeout(() => void ask());
    return () => clearTimeout(soon);
  }, [ask]);

  const isIdle = known !== undefined && (known.endsAt === null || !known.isOwn);
  function tellMove() {
    if (isIdle || performance.now() - toldAt.current < seldom) return;
    void ask("prolong");
  }
  return { known, isLost, ask, tellMove };
}

export type Opening = ReturnType<typeof useOpening>;

async function fetchState(address: string, deed: Deed | undefined): Promise<Known | undefined> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json" },
      ...(deed && { method: "POST", body: new URLSearchParams({ do: deed }) }),
    });
    if (!response.ok) return undefined;
    const { closesIn, ...known } = (await response.json()) as Omit<Known, "endsAt"> & {
      closesIn: number | null;
    };
    return { ...known, endsAt: closesIn === null ? null : Date.now() + closesIn };
  } catch {
    return undefined;
  }
}
