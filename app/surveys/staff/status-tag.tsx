import { Tag } from "#app/ui/tag.tsx";
import type { Tone } from "#app/ui/tone.ts";
import type { WaveStatus } from "./wave-status.ts";

const tones: Record<WaveStatus, Tone | undefined> = {
  planned: undefined,
  open: "kok",
  closing: "sun",
  sealed: "sun",
  released: "leaf",
};

export function StatusTag({ status, words }: { status: WaveStatus; words: Record<WaveStatus, string> }) {
  return <Tag tone={tones[status]}>{words[status]}</Tag>;
}
