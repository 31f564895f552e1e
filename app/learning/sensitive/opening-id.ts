/** The element that the way back to the four choices leads to: `#opening`. */
export const openingId = "opening";
