import type { ReactNode } from "react";

export function TickBox({
  name,
  isTicked,
  children,
}: {
  name: string;
  isTicked: boolean;
  children: ReactNode;
}) {
  return (
    <label className="choice" data-size="small">
      <input type="checkbox" name={name} defaultChecked={isTicked} />
      <span>{children}</span>
    </label>
  );
}
