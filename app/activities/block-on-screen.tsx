import { formOf, type BlockScreen } from "./block-screen.ts";
import type { OnScreenProps } from "./parts/on-screen.ts";

/** An activity as a projector shows it: large, for a class that decides together. */
export function BlockOnScreen(props: OnScreenProps<BlockScreen>) {
  const { screen, beat } = props;
  const { View } = formOf(screen.kind);
  return (
    <div
      className="on-screen"
      data-block={screen.block}
      data-kind={screen.kind}
      data-state={beat > 0 ? "answered" : "open"}
    >
      <View {...props} />
    </div>
  );
}
