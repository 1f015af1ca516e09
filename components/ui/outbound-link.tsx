import type { ReactNode } from "react";
import { leavingPath } from "@/components/ui/outbound";

type Props = { to: string; children: ReactNode };

/** A link to another site: it passes the page that says so (P28). */
export function OutboundLink({ to, children }: Props) {
  return (
    <a href={leavingPath(to)} className="link">
      {children}
      <span className="text-fine text-soft"> (another site)</span>
    </a>
  );
}
