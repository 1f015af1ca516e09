import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { currentVersion } from "@/lib/policy/published";

type Props = { children: ReactNode };

export default function SiteLayout({ children }: Props) {
  return <SiteShell policyHash={currentVersion().hash}>{children}</SiteShell>;
}
