/** A thin band of ram's horns (қошқар мүйіз). It stands where a person arrives, and nowhere else. */
export function OrnamentBorder() {
  return (
    <svg className="ornament-border" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="oyu" width="56" height="22" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <path d="M28 19v-7c0-8-13-9-13-1.5 0 5.5 7.5 5.5 7 .5" />
            <path d="M28 19v-7c0-8 13-9 13-1.5 0 5.5-7.5 5.5-7 .5" />
            <path d="M0 19h56" strokeWidth="1.5" />
          </g>
          <path className="accent" d="M0 5l4.5 5.5L0 16l-4.5-5.5zM56 5l4.5 5.5L56 16l-4.5-5.5z" />
        </pattern>
      </defs>
      <rect width="100%" height="22" fill="url(#oyu)" />
    </svg>
  );
}
