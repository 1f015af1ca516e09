import type { Metadata } from "next";
import { NothingHere } from "@/components/layout/nothing-here";
import { SiteShell } from "@/components/layout/site-shell";
import { openContext } from "@/lib/context/open-context";
import { getPolicyHash } from "@/lib/privacy/get-policy-hash";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  return (
    <SiteShell policyHash={await getPolicyHash(openContext("browsing"))}>
      <NothingHere />
    </SiteShell>
  );
}
