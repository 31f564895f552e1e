import type { ReactNode } from "react";

type NoticeProps = {
  tone?: "kok" | "leaf" | "sun" | "rose";
  title?: string;
  /** `status` or `alert` where it appears after something a person did. */
  role?: "status" | "alert";
  children?: ReactNode;
};

/** Leaf: done. Sun: worth knowing. Rose: something went wrong. Kök: by the way. */
export function Notice({ tone = "kok", title, role, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
