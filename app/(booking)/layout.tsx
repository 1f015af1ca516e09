import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { currentVersion } from "@/lib/policy/published";

// Whoever has the address of one of these pages has the booking: it goes to no search engine and to no other site.
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

export default function BookingLayout({ children }: Props) {
  return <SiteShell policyHash={currentVersion().hash}>{children}</SiteShell>;
}
