import type { Face as FaceName } from "./feelings.ts";

const mouths: Record<FaceName, string> = {
  calm: "M15 30 Q24 36 33 30",
  good: "M13 28 Q24 40 35 28",
  "so-so": "M15 31 H33",
  tense: "M15 33 Q20 29 24 33 T33 33",
  storm: "M15 35 Q24 27 33 35",
};

/** A plain face: none of them cries, and none says that a feeling is wrong. */
export function Face({ face }: { face: FaceName }) {
  return (
    <svg className="face" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" fill="none">
      <circle cx="24" cy="24" r="21" className={`face-skin face-${face}`} />
      {face === "calm" ? (
        <path d="M13 21 Q16 18 19 21 M29 21 Q32 18 35 21" className="face-line" />
      ) : (
        <path d="M16 18 V21 M32 18 V21" className="face-line" />
      )}
      {face === "storm" && <path d="M12 14 L19 16 M36 14 L29 16" className="face-line" />}
      <path d={mouths[face]} className="face-line" />
    </svg>
  );
}
