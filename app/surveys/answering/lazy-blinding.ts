import type { Blinding } from "../blind-signature/blinding.ts";

/** Comes as a file of its own: no other page, and nobody who only looks at this one, loads the cryptography. */
export function loadBlinding(): Promise<Blinding> {
  return import("./library-blinding.ts").then(({ libraryBlinding }) => libraryBlinding);
}

export const lazyBlinding: Blinding = {
  blind: async (...given) => (await loadBlinding()).blind(...given),
  unblind: async (...given) => (await loadBlinding()).unblind(...given),
};
