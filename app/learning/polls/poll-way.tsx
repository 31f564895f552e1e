import type { WayIn } from "./class-poll-state.ts";
import { writeCode } from "./poll-code.ts";
import { usePollWords } from "./words.ts";

/** What a class reads from the last row: an address, a code, a square for the camera. */
export function PollWay({ way: { code, address, qr } }: { way: WayIn }) {
  const text = usePollWords();
  return (
    <div className="poll-way no-print">
      <div>
        <p className="soft">{text.toAddress}</p>
        <p className="poll-address">{address}</p>
        <p className="soft">{text.typeCode}</p>
        <p className="poll-code" data-poll-code={code}>
          {writeCode(code)}
        </p>
        <p className="soft">{text.orCamera}</p>
      </div>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={text.qr}
        shapeRendering="crispEdges"
        className="poll-qr"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
    </div>
  );
}
