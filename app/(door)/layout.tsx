import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { openContext } from "@/lib/context/open-context";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";

// Some of these addresses open something: they go to no search engine and to no other site.
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export const dynamic = "force-dynamic";

type Props = { children: ReactNode };

export default async function DoorLayout({ children }: Props) {
  const policyHash = await getPolicyHash(openContext("browsing"));
  return <SiteShell policyHash={policyHash}>{children}</SiteShell>;
}
