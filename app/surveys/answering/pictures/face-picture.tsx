const mouths = {
  1: "M25 30Q32 33 39 30",
  2: "M22 28Q32 38 42 28",
  3: "M20 26H44Q42 39 32 39T20 26Z",
};

/** All three are friendly; the mouth alone says how much. */
export function FacePicture({ joy }: { joy: keyof typeof mouths }) {
  return (
    <>
      <circle cx="32" cy="24" r="21" className="survey-fill" />
      <path d="M25 17v3M39 17v3" />
      <path d={mouths[joy]} />
    </>
  );
}
