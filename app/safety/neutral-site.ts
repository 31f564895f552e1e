/** Where a quick exit leads when even the root loader could not say what is configured. */
export const lastNeutralSite = "https://kk.wikipedia.org/";
