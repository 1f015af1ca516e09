import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { openContext } from "@/lib/context/open-context";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type Props = { children: ReactNode };

export default async function SignInLayout({ children }: Props) {
  const policyHash = await getPolicyHash(openContext("browsing"));
  return <SiteShell policyHash={policyHash}>{children}</SiteShell>;
}
