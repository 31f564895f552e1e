/** Skin, hair and cloth, the same by day and at night. */
export const skins = { fair: "#f3cfae", wheat: "#e3b184", tan: "#c98f62", brown: "#a06a45" } as const;
export const hairs = {
  black: "#2b2724",
  brown: "#5b3d2a",
  copper: "#a85f32",
  fairHair: "#c9a15a",
  grey: "#c9c6bf",
} as const;
export const clothes = {
  sky: "#0a6a7c",
  plum: "#664a86",
  rose: "#c75a48",
  leaf: "#2c7450",
  sun: "#f0b03f",
  night: "#33454f",
  cream: "#f7ead0",
  mint: "#8fc9b0",
} as const;
