import { useEffect } from "react";

/** One letter of each file of the typeface: a later screen may need a file that the first does not, and the line may be gone. */
const oneOfEach = "AЖӘ₸";

export function useAllFonts(): void {
  useEffect(() => {
    void document.fonts.load('1em "Onest"', oneOfEach).catch(() => undefined);
  }, []);
}
