const places = [12, 32, 52];

/** Never, sometimes, often: none, one or all of three. */
export function DotsPicture({ filled }: { filled: 0 | 1 | 3 }) {
  return places.map((x, index) => (
    <circle key={x} cx={x} cy="24" r="8" className={index < filled ? "survey-solid" : "survey-fill"} />
  ));
}
