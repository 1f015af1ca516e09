import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { currentVersion } from "@/lib/policy/published";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

export default function SignInLayout({ children }: Props) {
  return <SiteShell policyHash={currentVersion().hash}>{children}</SiteShell>;
}
