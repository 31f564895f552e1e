/** Senim's mark: the roof ring of a yurt seen from inside, one sun in its middle. public/favicon.svg is the same. */
export function Shanyrak() {
  return (
    <svg className="shanyrak" viewBox="0 0 48 48" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="20.5" fill="var(--card)" stroke="var(--kok)" strokeWidth="5" />
      <path
        d="M17 7Q20.5 24 17 41M31 7Q27.5 24 31 41M7 17Q24 20.5 41 17M7 31Q24 27.5 41 31"
        fill="none"
        stroke="var(--kok)"
        strokeWidth="2.6"
      />
      <circle cx="24" cy="24" r="5.7" fill="var(--sun)" stroke="var(--card)" strokeWidth="1.5" />
    </svg>
  );
}
