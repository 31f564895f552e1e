/** Going past a box without opening it. */
export function SkipPicture() {
  return (
    <>
      <rect x="24" y="24" width="16" height="16" rx="3" className="survey-fill" />
      <path d="M6 30Q10 8 32 8t25 20m-9-5 9 6 4-10" />
    </>
  );
}
