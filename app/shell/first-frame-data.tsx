import { firstFrameId, useFrame, type Frame } from "./frame.ts";

/** Hands the frame to the browser where no loader could; data, not a script, so the policy has nothing to allow. */
export function FirstFrameData() {
  const { frame, isFirst } = useFrame();
  if (!isFirst) return null;
  const json = JSON.stringify(frame).replaceAll("<", "\\u003c");
  return <script type="application/json" id={firstFrameId} dangerouslySetInnerHTML={{ __html: json }} />;
}

export function readFirstFrame(): Frame | undefined {
  const json = document.getElementById(firstFrameId)?.textContent;
  return json ? (JSON.parse(json) as Frame) : undefined;
}
