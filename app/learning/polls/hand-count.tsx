import { useState } from "react";
import { HandCounter, type Hands } from "#app/activities/parts/hand-counter.tsx";

/** The presenter's counter of raised hands on a page of its own. The numbers live there and nowhere else. */
export function HandCount({ options }: { options: readonly { id: string; says: string }[] }) {
  const [hands, setHands] = useState<Hands>({});
  return <HandCounter options={options} hands={hands} onCount={setHands} />;
}
