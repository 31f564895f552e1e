import { useEffect, useRef } from "react";
import { largestFitting, leastSize, mostSize } from "./type-size.ts";

/** What a long word could stick out of. */
const boxes = "h1, h2:not(.visually-hidden), li, button, .prose";

/**
 * The largest type with which all of a screen is seen at once, found by trying. Give `stage` to what has the room
 * and `content` to what stands in it; whatever changes there, or in the window, is fitted again before it is painted.
 */
export function useFittingType() {
  const stage = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [room, inside] = [stage.current, content.current];
    if (!room || !inside) return undefined;

    function fits(size: number): boolean {
      if (!room || !inside) return true;
      inside.style.fontSize = `${size}px`;
      if (inside.offsetHeight > room.clientHeight) return false;
      return [inside, ...inside.querySelectorAll(boxes)].every((box) => box.scrollWidth <= box.clientWidth);
    }
    function fit() {
      const size = largestFitting(leastSize, mostSize(innerWidth, innerHeight), fits);
      // What is cut off all the same can be scrolled, with the keyboard too.
      if (fits(size)) room?.removeAttribute("tabindex");
      else room?.setAttribute("tabindex", "0");
      // What was changed just now was changed here.
      changes.takeRecords();
    }
    const changes = new MutationObserver(fit);
    const sizes = new ResizeObserver(fit);
    fit();
    changes.observe(inside, { subtree: true, childList: true, characterData: true, attributes: true });
    sizes.observe(room);
    void document.fonts.ready.then(fit);
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, []);

  return { stage, content };
}
