import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { openContext } from "@/lib/context/open-context";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";

// A version that takes effect is in the foot of prerendered pages within a minute.
export const revalidate = 60;

type Props = { children: ReactNode };

export default async function SiteLayout({ children }: Props) {
  const policyHash = await getPolicyHash(openContext("browsing"));
  return <SiteShell policyHash={policyHash}>{children}</SiteShell>;
}
