import type { Wave } from "../waves/wave.ts";

/** What a psychologist sees of a wave; `sealed` is waiting for its results to be worked out. */
export type WaveStatus = "planned" | "open" | "closing" | "sealed" | "released";

export function waveStatus({ state, opensAt, closesAt }: Wave, isReleased: boolean, now: number): WaveStatus {
  if (state === "sealed") return isReleased ? "released" : "sealed";
  if (state === "closing" || now >= closesAt) return "closing";
  return now < opensAt ? "planned" : "open";
}
