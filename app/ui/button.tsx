import type { ComponentProps } from "react";
import { Link } from "react-router";

export type ButtonKind = "strong" | "plain" | "quiet" | "sun" | "ink";
type Look = { kind?: ButtonKind; size?: "small" };

export function Button({
  kind = "strong",
  size,
  type = "submit",
  className = "",
  ...rest
}: Look & ComponentProps<"button">) {
  return (
    <button
      type={type}
      className={`button ${className}`.trim()}
      data-kind={kind}
      data-size={size}
      {...rest}
    />
  );
}

export function LinkButton({
  kind = "strong",
  size,
  className = "",
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link className={`button ${className}`.trim()} data-kind={kind} data-size={size} {...rest} />;
}
